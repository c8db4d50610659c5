internal import Vocabulary

/// The columns that an extract's date fills where an extract tells of the term before the one in which it is collected: a school census in
/// January brings the autumn term's attendance, the one in May the spring term's, and the one in October the summer term's.
public struct TermColumns: Sendable, Equatable {
  /// The column of the school year, which becomes `2016/17`.
  public var year: String
  /// The column of the term, which becomes `Autumn`, `Spring` or `Summer`.
  public var term: String

  /// Two columns.
  public init(year: String, term: String) {
    self.year = year
    self.term = term
  }

  /// What the columns hold in an extract of this date.
  func values(collected day: CalendarDay) -> [String: [UInt8]] {
    values(TermCalendar.term(containing: day) - 1)
  }

  /// What the columns hold for a term.
  func values(_ term: Int) -> [String: [UInt8]] {
    let (start, end) = (TermCalendar.startYear(of: term), (TermCalendar.startYear(of: term) + 1) % 100)
    return [
      year: Array("\(start)/\(end < 10 ? "0" : "")\(end)".utf8),
      self.term: Array(TermCalendar.names[TermCalendar.part(of: term)].utf8),
    ]
  }
}
