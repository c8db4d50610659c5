public import Vocabulary

/// What a claim warns of: the flags of the outcomes that it rests on, and what an auditor should know of the family.
public struct ClaimWarning: Sendable, Hashable, Comparable {
  /// What it is about.
  public let code: ExceptionCode
  /// The id of the override, where one was used; empty for all other codes.
  public let overrideID: String

  /// A warning.
  public init(_ code: ExceptionCode, _ overrideID: String = "") {
    self.code = code
    self.overrideID = overrideID
  }

  /// As it is written: `FILE_STALE`, or `OVERRIDE_USED:` and the override's id.
  public var text: String { overrideID.isEmpty ? code.rawValue : "\(code.rawValue):\(overrideID)" }

  /// In the order of how they are written.
  public static func < (left: ClaimWarning, right: ClaimWarning) -> Bool { left.text < right.text }

  /// The codes that a claim can carry.
  public static let codes =
    (ExceptionGroup.flags.codes + ExceptionGroup.warnings.codes + [.fileStale, .feedCarriedOver]).sorted()

  /// Whether it only says how old an extract is: it comes and goes while a claim says the same.
  var isOfAge: Bool { code == .fileStale || code == .feedCarriedOver }
}

extension ClaimWarning: SavedText {
  /// A warning as it is written; nil for a code that this version does not know.
  public init?(saved text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let code = ExceptionCode(rawValue: parts.first ?? "") else { return nil }
    self.init(code, parts.count > 1 ? parts[1] : "")
  }

  /// As it is written.
  public var saved: String { text }
}
