import Vocabulary

extension Event {
  /// The word in a slot, 0 to 5.
  func word(_ slot: Int) -> Word { words[slot] }

  /// One of its dates.
  func date(_ field: EventSelector.DateField) -> CalendarDay? {
    switch field {
    case .on: on
    case .until: until ?? on
    case .decided: decided ?? on
    case .expires: expires ?? on
    case .reviewed: reviewed
    }
  }

  /// Whether a spell runs on a day, its last day included.
  func runs(on day: CalendarDay) -> Bool {
    guard let on, on <= day else { return false }
    return until.map { $0 >= day } ?? true
  }

  /// Whether a spell is still open at the end of a day: one that ends on the day is closed.
  func isOpen(atEndOf day: CalendarDay) -> Bool {
    guard let on, on <= day else { return false }
    return until.map { $0 > day } ?? true
  }
}
