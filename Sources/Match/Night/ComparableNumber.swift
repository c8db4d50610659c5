import Normalise

extension NationalNumber {
  /// The part by which two numbers of a kind are compared: of a NINO the first eight characters. Its last letter only said when contributions
  /// were reviewed, and many systems leave it out.
  var comparable: String { kind == .nino ? String(text.prefix(8)) : text }
}
