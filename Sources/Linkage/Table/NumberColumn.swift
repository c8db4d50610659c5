/// Identifying numbers of one kind: one code a record, 0 where missing.
public struct NumberColumn: Sendable {
  /// `UPN`, `NINO`, `NHSNumber`, or the column's own name.
  public var name: String
  /// The distinct numbers: letters in upper case and digits.
  public var texts: CodedTexts
  /// One a record.
  public var codes: [UInt32]

  /// A column, empty unless codes are given.
  public init(name: String, texts: CodedTexts = CodedTexts(), codes: [UInt32] = []) {
    self.name = name
    self.texts = texts
    self.codes = codes
  }
}
