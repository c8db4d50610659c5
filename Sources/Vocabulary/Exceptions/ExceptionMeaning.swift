/// All that is said of an exception code, once.
public struct ExceptionMeaning: Sendable, Equatable {
  /// How much it matters, where nothing else is said.
  public let severity: Severity
  /// How much it can matter instead; nil where it is always the same.
  public let otherSeverity: Severity?
  /// When it matters that much.
  public let otherwise: String
  /// Who puts it right, as a rule.
  public let owner: ExceptionOwner
  /// What it means, in a sentence; the message, where an exception has none of its own.
  public let sentence: String
  /// What to do about it, in a sentence; the action, where an exception has none of its own.
  public let remedy: String
  /// Whether a family that has it among its blocks cannot be claimed.
  public let withholds: Bool
  /// What a night with it ends with, beside what the severity says.
  public let ending: ExitStatus

  init(
    _ severity: Severity, _ owner: ExceptionOwner, _ sentence: String, do remedy: String,
    or otherSeverity: Severity? = nil, _ otherwise: String = "", withholds: Bool = false, ending: ExitStatus = .done
  ) {
    self.severity = severity
    self.otherSeverity = otherSeverity
    self.otherwise = otherwise
    self.owner = owner
    self.sentence = sentence
    self.remedy = remedy
    self.withholds = withholds || severity == .blockClaim || otherSeverity == .blockClaim
    self.ending = ending
  }

  /// Everything that a night with it can end with.
  public var endings: [ExitStatus] {
    [ExitStatus.worst([ending, severity.ending] + (otherSeverity.map { [$0.ending] } ?? []))].filter { $0 != .done }
  }
}

extension Severity {
  /// What a night with an exception of this severity ends with.
  var ending: ExitStatus {
    switch self {
    case .blockFile: .poorInput
    case .blockRun, .blockClaim: .needsPerson
    case .review, .warn, .info: .done
    }
  }
}
