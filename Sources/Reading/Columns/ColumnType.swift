/// How the values of a column are read.
public enum ColumnType: String, CaseIterable, Sendable {
  /// Any text, kept as it stands.
  case text
  /// A person's name, kept as it stands but for spaces around it.
  case name
  /// Unique pupil number: check letter and twelve digits, the last of them a letter in a temporary one.
  case upn
  /// National insurance number.
  case nino
  /// NHS number, ten digits.
  case nhs
  /// Unique learner number, ten digits.
  case uln
  /// Unique property reference number, up to twelve digits.
  case uprn
  /// Postcode, in upper case with one space before its last three characters.
  case postcode
  /// A civil date.
  case date
  /// A whole number.
  case integer
  /// A number with up to two places, kept in hundredths.
  case decimal
  /// `Y` or `N`.
  case yesNo = "yes-no"
  /// One of the declared codes.
  case code
}
