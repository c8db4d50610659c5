/// A further column that tells people apart: a town, an e-mail address, a telephone number, an occupation.
public struct TextField: Sendable {
  /// What its values are like, which says how they are compared.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words, which may be misspelt.
    case words
    /// A name of its own, as a middle name: compared as words, and an initial agrees.
    case name
    /// A number or address that is typed as a whole: telephone, e-mail.
    case contact
  }

  /// The column's name.
  public var name: String
  /// How it is compared.
  public var kind: Kind
  /// The distinct values, in upper case.
  public var texts: CodedTexts
  /// One a record, 0 where missing.
  public var codes: [UInt32]

  /// A column, empty unless codes are given.
  public init(name: String, kind: Kind, texts: CodedTexts = CodedTexts(), codes: [UInt32] = []) {
    self.name = name
    self.kind = kind
    self.texts = texts
    self.codes = codes
  }
}
