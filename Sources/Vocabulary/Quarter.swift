/// A quarter of the English public financial year (1 April to 31 March), written `2017-18-Q3`.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which the financial year starts.
  public let startYear: Int
  /// 1 for April to June, to 4 for January to March.
  public let number: Int

  /// The quarter of a financial year; nil unless `number` is 1 to 4.
  public init?(startYear: Int, number: Int) {
    guard (1...4).contains(number) else { return nil }
    self.startYear = startYear
    self.number = number
  }

  /// The quarter that a day lies in.
  public init(containing day: CalendarDay) {
    let (year, month, _) = day.components
    startYear = month >= 4 ? year : year - 1
    number = month >= 4 ? (month - 4) / 3 + 1 : 4
  }

  /// Reads `2017-18-Q3`; nil where the years do not follow each other.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[8] == 0x51,
      let year = Int(text.prefix(4)), let next = Int(text.dropFirst(5).prefix(2)), (year + 1) % 100 == next,
      let number = Int(text.suffix(1))
    else { return nil }
    self.init(startYear: year, number: number)
  }

  /// The first day.
  public var first: CalendarDay {
    let month = number == 4 ? 1 : number * 3 + 1
    return CalendarDay(number: CalendarDay.dayNumber(number == 4 ? startYear + 1 : startYear, month, 1))
  }

  /// The last day.
  public var last: CalendarDay { first.adding(months: 3).adding(days: -1) }

  /// The quarter after this one.
  public var next: Quarter { Quarter(containing: last.adding(days: 1)) }

  /// The financial year, as in `2017-18`.
  public var financialYear: String {
    let end = (startYear + 1) % 100
    return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
  }

  /// Earlier quarters are smaller.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.startYear, left.number) < (right.startYear, right.number)
  }

  /// As in `2017-18-Q3`.
  public var description: String { "\(financialYear)-Q\(number)" }
}
