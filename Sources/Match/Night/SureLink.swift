/// A link that needs no score.
struct SureLink: Sendable, Equatable {
  /// What makes it sure, the strongest first.
  enum Kind: Int, Sendable, Comparable {
    case decision, reference, upn, nino, nhs

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// As `people.csv` writes it.
    var word: String {
      switch self {
      case .decision: "decision"
      case .reference: "reference"
      case .upn: "UPN"
      case .nino: "NINO"
      case .nhs: "NHSNumber"
      }
    }
  }

  var kind: Kind
  var a: UInt32
  var b: UInt32

  /// Both records as one number, the lower above.
  var pair: UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}
