/// A name as one row has it: as written, and as it is compared.
public struct PersonName: Sendable, Equatable, Hashable {
  /// The surname as written.
  public var surname: String
  /// The forename as written.
  public var forename: String
  /// Middle names as written; empty where the source has none.
  public var middle: String

  /// A name.
  public init(surname: String, forename: String, middle: String = "") {
    self.surname = surname
    self.forename = forename
    self.middle = middle
  }
}
