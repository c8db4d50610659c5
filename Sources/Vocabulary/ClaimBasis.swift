/// What a claim rests on (*Meaning*: Eligible, progress, work): progress on every problem, lasting work, or both, which is still one claim.
public enum ClaimBasis: String, CaseIterable, Sendable {
  /// Significant and sustained progress.
  case progress = "SSP"
  /// Continuous employment.
  case work = "CE"
  /// Both; paid once.
  case both = "BOTH"

  /// The basis of what holds; nil where neither does.
  public init?(progress: Bool, work: Bool) {
    switch (progress, work) {
    case (true, true): self = .both
    case (true, false): self = .progress
    case (false, true): self = .work
    case (false, false): return nil
    }
  }

  /// Whether progress is one of the grounds.
  public var restsOnProgress: Bool { self != .work }
  /// Whether work is one of the grounds.
  public var restsOnWork: Bool { self != .progress }

  /// Whether everything that `other` rests on holds here too.
  public func includes(_ other: ClaimBasis?) -> Bool { other != nil && (self == .both || self == other) }
}
