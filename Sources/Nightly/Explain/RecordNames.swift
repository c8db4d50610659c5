import Match
import Normalise

/// The source records of a finished run, by source and key.
public struct RecordNames: Sendable {
  /// The run.
  public let run: String
  private let keys: [String: Set<String>]

  /// The records that a run saved, and those of people who were claimed for that it held its own against.
  ///
  /// Throws `StoreFailure` or `NightFailure` where they cannot be read.
  public init(_ workspace: Workspace, run: String) throws {
    let values = try NightValues(workspace, run: run)
    var names = try values.extracts().records.map { (source: $0.source, key: $0.key) }
    names += try values.persons().claimed.map { (source: ClaimedIdentity.source, key: $0.key) }
    self.init(run: run, names)
  }

  /// Records named one by one.
  public init(run: String, _ records: [(source: String, key: String)]) {
    self.run = run
    keys = Dictionary(grouping: records, by: \.source).mapValues { Set($0.map(\.key)) }
  }

  /// Whether a system has a record under a key.
  public func contains(source: String, key: String) -> Bool { keys[source]?.contains(key) ?? false }
}
