import Glibc
public import Logging

/// Writes one event a line to `log.jsonl`, and words to stderr. Callers put counts, codes and file names in it, never a person's details.
public struct RunLogHandler: LogHandler {
  /// How stderr reads.
  public enum Format: String, Sendable, CaseIterable {
    /// A sentence a line.
    case text
    /// A JSON object a line.
    case json
  }

  /// The least important level that is written.
  public var logLevel: Logger.Level = .info
  /// What stands on every line.
  public var metadata: Logger.Metadata = [:]
  private let sink: LogSink

  /// A handler that writes to a sink.
  public init(sink: LogSink) { self.sink = sink }

  /// One piece of what stands on every line.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes an event.
  public func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.map { ($0.key, "\($0.value)") }
    fields.sort { $0.0 < $1.0 }
    sink.write(level: event.level, message: "\(event.message)", fields: fields)
  }
}
