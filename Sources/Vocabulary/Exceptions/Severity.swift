/// How much an exception matters, the worst first.
public enum Severity: String, CaseIterable, Sendable, Comparable {
  /// Nothing of the night can be published.
  case blockRun = "BLOCK_RUN"
  /// Nothing of the file is used.
  case blockFile = "BLOCK_FILE"
  /// A claim is withheld.
  case blockClaim = "BLOCK_CLAIM"
  /// A person must decide.
  case review = "REVIEW"
  /// Something to look at; it changes no result by itself.
  case warn = "WARN"
  /// For the record.
  case info = "INFO"

  /// Worse severities are smaller.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// 0 for the worst.
  public var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}
