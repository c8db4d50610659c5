/// The columns that a row's period fills where the row says from when to when its sessions were counted, and not in which term: a summary of
/// attendance as a school's own system prints it. A period that reaches over several terms tells of none.
public struct TermOfPeriod: Sendable, Equatable {
  /// The column of the first day.
  public var from: String
  /// The column of the last day; that of the first where a row has one date.
  public var to: String
  /// The columns that are filled.
  public var fills: TermColumns

  /// A period.
  public init(from: String, to: String, fills: TermColumns) {
    self.from = from
    self.to = to
    self.fills = fills
  }
}
