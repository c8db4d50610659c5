import Families
import Vocabulary

/// The day that a row is asked about. It can be compared with dates, and with nothing else, and every comparison notes from which day on
/// it has come out as it does; so the answer is known to be the same from `since` up to this day, and whoever looks for the day on which
/// it turned goes back from one such stretch to the one before. No word says by itself when its answer can change.
final class AskedDay {
  private let day: CalendarDay
  /// First day of the stretch up to this day on which everything that was compared so far compares alike.
  private(set) var since = CalendarDay(number: .min)

  /// A day of which nothing has been asked.
  init(_ day: CalendarDay) { self.day = day }

  /// The day, for what is told beside an answer. No answer may hang on it.
  var told: CalendarDay { day }

  /// Notes that something has been so since a day.
  fileprivate func holds(since first: CalendarDay) { if since < first { since = first } }

  // MARK: Dates that move with the day

  /// The same day so many months later, or earlier where negative.
  func adding(months: Int) -> ShiftedDay { ShiftedDay(asked: self, day: day.adding(months: months), months: months) }

  /// The latest term that has ended by the day.
  func lastCompletedTerm(_ calendar: SchoolCalendar) -> Int {
    let term = calendar.lastCompleted(on: day)
    holds(since: calendar.end(ofTerm: term))
    return term
  }

  /// Completed years since a birth.
  func age(bornOn birth: CalendarDay) -> Int {
    let age = day.age(bornOn: birth)
    holds(since: birth.birthday(age: age))
    return age
  }

  // MARK: Comparisons

  static func <= (date: CalendarDay, asked: AskedDay) -> Bool {
    guard date <= asked.day else { return false }
    asked.holds(since: date)
    return true
  }

  static func < (date: CalendarDay, asked: AskedDay) -> Bool {
    guard date < asked.day else { return false }
    asked.holds(since: date.adding(days: 1))
    return true
  }

  static func > (date: CalendarDay, asked: AskedDay) -> Bool { !(date <= asked) }
  static func >= (date: CalendarDay, asked: AskedDay) -> Bool { !(date < asked) }
  static func < (asked: AskedDay, date: CalendarDay) -> Bool { !(date <= asked) }
  static func <= (asked: AskedDay, date: CalendarDay) -> Bool { !(date < asked) }
  static func > (asked: AskedDay, date: CalendarDay) -> Bool { date < asked }
  static func >= (asked: AskedDay, date: CalendarDay) -> Bool { date <= asked }
}

/// A day at a fixed number of months from the day that is asked; comparing it tells the asked day where it would come out otherwise.
struct ShiftedDay {
  fileprivate let asked: AskedDay
  fileprivate let day: CalendarDay
  fileprivate let months: Int

  /// The day, for what is told beside an answer. No answer may hang on it.
  var told: CalendarDay { day }

  /// The first day from which the shift reaches a date. Months are of unequal length, so the way back may miss it by a few days.
  private func first(reaching date: CalendarDay) -> CalendarDay {
    var first = date.adding(months: -months)
    while first.adding(months: months) < date { first = first.adding(days: 1) }
    while first.adding(days: -1).adding(months: months) >= date { first = first.adding(days: -1) }
    return first
  }

  static func <= (date: CalendarDay, shifted: ShiftedDay) -> Bool {
    guard date <= shifted.day else { return false }
    shifted.asked.holds(since: shifted.first(reaching: date))
    return true
  }

  static func < (date: CalendarDay, shifted: ShiftedDay) -> Bool { date.adding(days: 1) <= shifted }
  static func > (date: CalendarDay, shifted: ShiftedDay) -> Bool { !(date <= shifted) }
  static func >= (date: CalendarDay, shifted: ShiftedDay) -> Bool { !(date < shifted) }
}

extension Event {
  /// Whether a spell runs on a day, its last day included.
  func runs(on day: AskedDay) -> Bool {
    guard let on, on <= day else { return false }
    return until.map { $0 >= day } ?? true
  }

  /// Whether a spell is still open at the end of a day: one that ends on the day is closed.
  func isOpen(atEndOf day: AskedDay) -> Bool {
    guard let on, on <= day else { return false }
    return until.map { $0 > day } ?? true
  }
}

extension Subject {
  /// Whether the person belongs to the family on a day; a family always belongs to itself.
  func isMember(on day: AskedDay) -> Bool {
    person == nil
      || spells.contains { spell in (spell.from.map { $0 <= day } ?? true) && (spell.to.map { $0 >= day } ?? true) }
  }
}
