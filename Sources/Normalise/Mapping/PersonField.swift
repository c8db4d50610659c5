/// What a column says of a person, under the name that feed files use for it.
public enum PersonField: String, CaseIterable, Sendable {
  /// The surname.
  case surname
  /// The forename.
  case forename
  /// Middle names.
  case middle
  /// Date of birth.
  case birth
  /// Expected date of birth of an unborn child.
  case expectedBirth = "expected_birth"
  /// Date of death.
  case death
  /// Sex: `M` or `F`; every other code counts as not known.
  case sex
  /// Unique pupil number.
  case upn
  /// A unique pupil number that the child had before.
  case formerUPN = "former_upn"
  /// National insurance number.
  case nino
  /// NHS number.
  case nhs
  /// Unique learner number.
  case uln
  /// First line of the address.
  case address
  /// Town.
  case town
  /// Postcode.
  case postcode
  /// Unique property reference number.
  case uprn

  /// Whether the field is a date.
  public var isDate: Bool { self == .birth || self == .expectedBirth || self == .death }
}
