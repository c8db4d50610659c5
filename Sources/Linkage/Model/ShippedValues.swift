/// The values that are used where there is too little to learn from, and from which learning starts. They are rounded judgements about
/// council records, not measured on any one file; every level stands in the order of its enumeration.
enum ShippedValues {
  typealias Values = (person: [Double], stranger: [Double], household: [Double])

  static func of(_ comparison: Comparison) -> Values {
    switch comparison.field {
    case .forename: forename
    case .surname: surname
    case .birth: birth
    case .sex: ([0.985, 0.015], [0.5, 0.5], [0.5, 0.5])
    case .address: address
    case .number: ([0.975, 0.01, 0.015], [1e-6, 2e-6, 1], [1e-4, 2e-4, 1])
    case .text: text(comparison.kind ?? .words)
    }
  }

  private static let forename: Values = (
    [0.88, 0.01, 0.032, 0.042, 0.015, 0.008, 0.008, 0.002, 0.002],
    [0.004, 0.00001, 0.004, 0.002, 0.0015, 0.002, 0.012, 0.065, 0.91],
    [0.002, 0.0002, 0.004, 0.003, 0.003, 0.002, 0.02, 0.07, 0.896]
  )
  private static let surname: Values = (
    [0.90, 0.03, 0.02, 0.015, 0.035], [0.003, 0.0012, 0.0012, 0.004, 0.99], [0.78, 0.02, 0.03, 0.01, 0.16]
  )
  private static let birth: Values = (
    [0.955, 0.008, 0.006, 0.016, 0.008, 0.003, 0.002, 0.001],
    [0.00006, 0.00003, 0.0001, 0.0008, 0.004, 0.02, 0.425, 0.55],
    [0.0004, 0.00005, 0.0003, 0.0015, 0.005, 0.012, 0.45, 0.531]
  )
  private static let address: Values = (
    [0.62, 0.05, 0.04, 0.03, 0.03, 0.03, 0.2],
    [0.00003, 0.00001, 0.0001, 0.0005, 0.00001, 0.006, 0.993],
    [0.85, 0.05, 0.03, 0.01, 0.02, 0.01, 0.03]
  )
  /// Who lives together shares the town, some share a telephone, and nobody a middle name.
  private static func text(_ kind: TextField.Kind) -> Values {
    let household: [Double] =
      switch kind {
      case .words: [0.85, 0.04, 0.03, 0.08]
      case .contact: [0.35, 0.01, 0.02, 0.62]
      case .name: [0.04, 0.005, 0.06, 0.895]
      }
    return ([0.85, 0.04, 0.03, 0.08], [0.01, 0.003, 0.01, 0.977], household)
  }
}
