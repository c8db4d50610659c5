/// A line of the access log: somebody saw a person's details, or accepted an extract.
public struct AccessLogEntry: Sendable, Equatable {
  /// The moment, UTC.
  public let at: String
  /// The login under which the command ran.
  public let login: String
  /// The command, without the program's name.
  public let command: String
  /// What was looked at: an id or a hash, never a name.
  public let subject: String
}
