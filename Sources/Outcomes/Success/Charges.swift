import Vocabulary

extension MeasureEvaluation {
  /// The number of charges for something that was done after a day, and up to another where there is one, that have no verdict yet.
  func charges(_ set: EventSet, after first: CalendarDay, upTo last: CalendarDay? = nil, on day: AskedDay) -> Int {
    var count = 0
    for one in subjects {
      for index in one.events {
        let event = book.events[Int(index)]
        guard set.kinds.contains(event.kind), let date = event.on, date > first, date <= day,
          last.map({ date <= $0 }) ?? true, one.counts(date, registered: registered),
          // A verdict of a later day was still a charge on this one.
          event.decided.map({ $0 > day }) ?? (book.selector(of: set, for: event) != nil)
        else { continue }
        count += 1
        tell {
          $0.cite(index)
          $0.want("The verdict on an outstanding charge", from: "The youth justice service")
        }
      }
    }
    return count
  }
}
