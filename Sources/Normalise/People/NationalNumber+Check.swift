import Reading

extension NationalNumber {
  /// A number as a row has it, trusted where its form and check digit are right.
  init(_ kind: Kind, _ text: String) {
    let isRight =
      switch kind {
      case .upn, .formerUPN: NationalNumberCheck.isUPN(text)
      case .nino: NationalNumberCheck.isNINO(text)
      case .nhs: NationalNumberCheck.isNHS(text)
      case .uln: NationalNumberCheck.isULN(text)
      }
    self.init(kind, text, isTrusted: isRight)
  }
}
