extension NationalNumber {
  /// A number as a row has it, trusted where its form and check digit are right.
  init(_ kind: Kind, _ text: String) {
    self.init(kind, text, isTrusted: true)
  }
}
