/// How a command ends: the number that the shell sees, as the operations page has them.
///
/// A new number is a case here with its meaning; a test fails while nothing ends with it.
public enum ExitStatus: Int32, CaseIterable, Sendable, Codable {
  /// 0.
  case done = 0
  /// 1.
  case needsPerson = 1
  /// 2.
  case failed = 2
  /// 3.
  case poorInput = 3
  /// 4.
  case wordsLost = 4
  /// 11.
  case busy = 11
  /// 64.
  case wrongUsage = 64
  /// 78.
  case wrongConfiguration = 78
  /// 130.
  case interrupted = 130
  /// 143.
  case terminated = 143

  /// What it means, in a few words.
  public var meaning: String {
    switch self {
    case .done: "nothing blocks"
    case .needsPerson: "claims are withheld, or an extract has lost rows; look before you submit"
    case .failed: "failed"
    case .poorInput: "extracts were missing, stale or refused; look before you submit"
    case .wordsLost: "done and safe on disk, but the words about it could not be written"
    case .busy: "another run holds the workspace"
    case .wrongUsage: "the command line is wrong"
    case .wrongConfiguration: "the pipeline, plan or matching file is wrong"
    case .interrupted, .terminated: "stopped by a signal; 'cfetl resume' goes on"
    }
  }

  /// Of several that hold for one night, the one that it ends with: failed, words lost, poor input, needs a person, done.
  public static func worst(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
    let found = Set(statuses)
    return [.failed, .wordsLost, .poorInput, .needsPerson].first(where: found.contains) ?? .done
  }
}
