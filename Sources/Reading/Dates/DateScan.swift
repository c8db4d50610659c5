/// Goes through a date's parts: runs of digits or letters, what stands between them, and a time behind.
struct DateScan {
  /// A run of digits, or the name of a month as its number.
  struct Part {
    var number: Int
    var digits: Int
    var isName: Bool { digits == 0 }
  }

  private let field: FieldBytes
  private var index = 0

  init(_ field: FieldBytes) { self.field = field }

  var isAtEnd: Bool { index == field.count }
  /// Whether digits went before and a decimal point and more digits end the field.
  var isAtPoint: Bool {
    index == 5 && index + 1 < field.count && field[index] == 0x2E
      && FieldBytes(rebasing: field[(index + 1)...]).isDigits
  }

  /// The next run of at most eight digits, or the English name of a month.
  mutating func part() -> Part? {
    if isAtDigit {
      let part = number()
      if let part, part.digits <= 2 { passOrdinal() }
      return part
    }
    return MonthName.english(word()).map { Part(number: $0, digits: 0) }
  }

  /// Passes the name of a day of the week, whole or by its first letters, with what stands behind it: `Mon `, `Monday, `.
  mutating func passWeekday() {
    guard let next, next.isLetter else { return }
    let start = index
    let name = word()
    guard DateScan.weekdays.contains(where: { DateScan.names(name, $0) }), separator() else {
      index = start
      return
    }
  }

  private static func names(_ name: FieldBytes, _ day: StaticString) -> Bool {
    guard name.count >= 2, name.count <= day.utf8CodeUnitCount else { return false }
    return day.withUTF8Buffer { whole in name.indices.allSatisfy { name[$0].lowered == whole[$0] } }
  }

  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Passes `st`, `nd`, `rd` or `th` behind a day.
  private mutating func passOrdinal() {
    guard index + 1 < field.count, !(index + 2 < field.count && field[index + 2].isLetter) else { return }
    let ending = FieldBytes(rebasing: field[index..<(index + 2)])
    if ending.isWord("st") || ending.isWord("nd") || ending.isWord("rd") || ending.isWord("th") { index += 2 }
  }

  /// Whether a digit comes next, and whether a letter does.
  var isAtDigit: Bool { next?.isDigit ?? false }
  var isAtLetter: Bool { next.map { $0.isLetter || $0 >= 0x80 } ?? false }

  /// The byte that comes next; nil at the end.
  var next: UInt8? { index < field.count ? field[index] : nil }

  /// The next run of digits; nil where there is none or it has more than eight.
  mutating func number() -> Part? {
    let start = index
    var number = 0
    while index < field.count, field[index].isDigit, index - start < 9 {
      number = number * 10 + Int(field[index] - 0x30)
      index += 1
    }
    return index > start && index - start <= 8 ? Part(number: number, digits: index - start) : nil
  }

  /// The next run of letters, empty where there is none.
  mutating func word() -> FieldBytes {
    let start = index
    while isAtLetter { index += 1 }
    return FieldBytes(rebasing: field[start..<index])
  }

  /// Passes a byte, whatever it is.
  mutating func skip() { index += 1 }

  /// Passes one of `/`, `-`, `.`, a space, or a comma with a space.
  mutating func separator() -> Bool {
    guard index < field.count else { return false }
    switch field[index] {
    case 0x2F, 0x2D, 0x2E, 0x20: index += 1
    case 0x2C where index + 1 < field.count && field[index + 1] == 0x20: index += 2
    default: return false
    }
    return true
  }

  /// What stands behind a date.
  enum Rest: Equatable {
    /// Nothing, or a time of day of no zone.
    case local
    /// A time of day with its zone, as minutes after midnight UTC; below 0 or above a day's where the zone is far from it.
    case instant(Int)
    /// Something else.
    case other
  }

  /// What is left: nothing, or a time of day: `T10:30`, ` 00:00:00.000`, ` 9:05 PM`, or one with its zone: `Z`, `+01:00`, `+0100`, `-05`.
  mutating func rest() -> Rest {
    guard index < field.count else { return .local }
    guard field[index] == 0x20 || field[index] | 0x20 == 0x74 else { return .other }
    index += 1
    guard let hour = twoDigits(below: 24), pass(0x3A), let minute = twoDigits(below: 60) else { return .other }
    if pass(0x3A) {
      guard twoDigits(below: 62) != nil else { return .other }
      if pass(0x2E) { while index < field.count, field[index].isDigit { index += 1 } }
    }
    _ = pass(0x20)
    if index == field.count { return field.last == 0x20 ? .other : .local }
    if index + 2 == field.count, field[index].lowered == 0x61 || field[index].lowered == 0x70,
      field[index + 1].lowered == 0x6D
    {
      return hour <= 12 ? .local : .other
    }
    return zone().map { .instant(hour * 60 + minute - $0) } ?? .other
  }

  /// How many minutes the zone at the end is ahead of UTC; nil where what is left is none.
  private mutating func zone() -> Int? {
    if index + 1 == field.count, field[index] == 0x5A { return 0 }
    let isAhead = field[index] == 0x2B
    guard isAhead || field[index] == 0x2D else { return nil }
    index += 1
    guard let hours = twoDigits(below: 15) else { return nil }
    _ = pass(0x3A)
    let minutes = index < field.count ? twoDigits(below: 60) : 0
    guard let minutes, index == field.count else { return nil }
    return (hours * 60 + minutes) * (isAhead ? 1 : -1)
  }

  private mutating func pass(_ byte: UInt8) -> Bool {
    guard index < field.count, field[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func twoDigits(below bound: Int) -> Int? {
    var number = 0
    let start = index
    while index < field.count, field[index].isDigit, index - start < 2 {
      number = number * 10 + Int(field[index] - 0x30)
      index += 1
    }
    return index > start && number < bound ? number : nil
  }
}
