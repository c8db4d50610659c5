/// A number that the state gave a person, as a row has it.
public struct NationalNumber: Sendable, Equatable, Hashable {
  /// Which register it is from.
  public enum Kind: String, CaseIterable, Sendable {
    case upn = "UPN"
    case formerUPN = "FormerUPN"
    case nino = "NINO"
    case nhs = "NHSNumber"
    case uln = "ULN"
  }

  /// Which register it is from.
  public var kind: Kind
  /// Letters in upper case and digits, nothing between them.
  public var text: String
  /// Whether its check digit and form are right, so that it may serve as a key. A temporary NINO is kept and not trusted.
  public var isTrusted: Bool

  /// A number.
  public init(_ kind: Kind, _ text: String, isTrusted: Bool) {
    self.kind = kind
    self.text = text
    self.isTrusted = isTrusted
  }
}
