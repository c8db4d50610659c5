extension Event {
  /// Five days.
  public struct Slots5: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c, d, e: Int32
  }
  /// Six words.
  public struct Slots6: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c, d, e, f: Word
  }
  /// Three counts.
  public struct Slots3: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c: Int32
  }

  /// The number of a field that is a day or a count; `Column.missing` where there is none, as for a field of another sort.
  public subscript(number field: EventField) -> Int32 {
    @inline(__always) get {
      switch field.slot {
      case .day(let place): days[place]
      case .count(let place): counts[place]
      case .word, .key: Column.missing
      }
    }
    set {
      switch field.slot {
      case .day(let place): days[place] = newValue
      case .count(let place): counts[place] = newValue
      case .word, .key: preconditionFailure("\(field) is a word")
      }
    }
  }

  /// The word of a field that is a word or the key; the empty word where there is none, as for a field of another sort.
  public subscript(word field: EventField) -> Word {
    @inline(__always) get {
      switch field.slot {
      case .word(let place): words[place]
      case .key: key
      case .day, .count: .none
      }
    }
    set {
      switch field.slot {
      case .word(let place): words[place] = newValue
      case .key: key = newValue
      case .day, .count: preconditionFailure("\(field) is no word")
      }
    }
  }

  @inline(__always) func day(_ field: EventField) -> CalendarDay? {
    let number = self[number: field]
    return number == Column.missing ? nil : CalendarDay(number: number)
  }

  @inline(__always) func count(_ field: EventField) -> Int? {
    let number = self[number: field]
    return number == Column.missing ? nil : Int(number)
  }
}

extension Event.Slots5 {
  /// Number of slots.
  public static let count = 5

  /// The day in a slot, 0 to 4.
  public subscript(slot: Int) -> Int32 {
    @inline(__always) get {
      switch slot {
      case 0: a
      case 1: b
      case 2: c
      case 3: d
      default: e
      }
    }
    @inline(__always) set {
      switch slot {
      case 0: a = newValue
      case 1: b = newValue
      case 2: c = newValue
      case 3: d = newValue
      default: e = newValue
      }
    }
  }
}

extension Event.Slots6 {
  /// Number of slots.
  public static let count = 6

  /// The word in a slot, 0 to 5.
  public subscript(slot: Int) -> Word {
    @inline(__always) get {
      switch slot {
      case 0: a
      case 1: b
      case 2: c
      case 3: d
      case 4: e
      default: f
      }
    }
    @inline(__always) set {
      switch slot {
      case 0: a = newValue
      case 1: b = newValue
      case 2: c = newValue
      case 3: d = newValue
      case 4: e = newValue
      default: f = newValue
      }
    }
  }
}

extension Event.Slots3 {
  /// Number of slots.
  public static let count = 3

  /// The count in a slot, 0 to 2.
  public subscript(slot: Int) -> Int32 {
    @inline(__always) get {
      switch slot {
      case 0: a
      case 1: b
      default: c
      }
    }
    @inline(__always) set {
      switch slot {
      case 0: a = newValue
      case 1: b = newValue
      default: c = newValue
      }
    }
  }
}
