/// An address as one row has it.
public struct Address: Sendable, Equatable, Hashable {
  /// First line as written.
  public var line: String
  /// Town as written.
  public var town: String
  /// Postcode in upper case with one space before its last three characters; empty where missing or unreadable.
  public var postcode: String
  /// Unique property reference number, digits only; empty where missing.
  public var uprn: String

  /// An address.
  public init(line: String, town: String = "", postcode: String, uprn: String = "") {
    self.line = line
    self.town = town
    self.postcode = postcode
    self.uprn = uprn
  }
}
