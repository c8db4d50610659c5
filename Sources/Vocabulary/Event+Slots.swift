extension EventField {
  /// Where a field lies in an `Event`.
  public enum Slot: Sendable, Equatable {
    /// One of the five days, 0 to 4.
    case day(Int)
    /// One of the six words, 0 to 5.
    case word(Int)
    /// The key.
    case key
    /// One of the three counts, 0 to 2.
    case count(Int)
    /// Worked out with other fields: the academic year and term, the two kinds of absence, school days.
    case derived
  }

  /// The slot of the field, the same in every kind that has it.
  public var slot: Slot {
    switch self {
    case .on: .day(0)
    case .until, .begins: .day(1)
    case .decided, .confirmed, .scanned: .day(2)
    case .expires, .assessed, .sanctionFrom: .day(3)
    case .visited, .sanctionTo: .day(4)
    case .type: .word(0)
    case .status: .word(1)
    case .role, .deemed: .word(2)
    case .outcome, .agency, .placeName: .word(3)
    case .reason, .substantive, .overturned, .formal, .declaredBy: .word(4)
    case .detail, .area, .place, .code: .word(5)
    case .key: .key
    case .sessions, .rating, .score, .children, .yearGroup: .count(0)
    case .possible: .count(1)
    case .academicYear, .term, .authorised, .unauthorised, .schoolDays: .derived
    }
  }
}

extension Event {
  /// Sets a day slot.
  public mutating func set(day: Int, to number: Int32) {
    switch day {
    case 0: days.a = number
    case 1: days.b = number
    case 2: days.c = number
    case 3: days.d = number
    default: days.e = number
    }
  }

  /// Sets a word slot.
  public mutating func set(word: Int, to text: Word) {
    switch word {
    case 0: words.a = text
    case 1: words.b = text
    case 2: words.c = text
    case 3: words.d = text
    case 4: words.e = text
    default: words.f = text
    }
  }

  /// Sets a count slot.
  public mutating func set(count: Int, to number: Int32) {
    switch count {
    case 0: counts.a = number
    case 1: counts.b = number
    default: counts.c = number
    }
  }
}
