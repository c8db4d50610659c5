/// That a run's records were removed: who did it, and how much went.
public struct PurgeNote: Sendable, Equatable {
  /// The moment, UTC.
  public let at: String
  /// The name given.
  public let by: String
  /// The login under which the command ran.
  public let login: String
  /// The run.
  public let run: String
  /// Files removed.
  public let files: Int
  /// Their bytes.
  public let bytes: Int

  /// A note of one run's purge.
  public init(at: String, by: String, login: String, run: String, files: Int, bytes: Int) {
    self.at = at
    self.by = by
    self.login = login
    self.run = run
    self.files = files
    self.bytes = bytes
  }
}
