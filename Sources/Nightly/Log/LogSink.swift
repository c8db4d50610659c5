import Glibc
public import Logging
import Synchronization

/// Where log lines go: stderr as the user wants it, and the run's `log.jsonl` once there is a run.
public final class LogSink: Sendable {
  private let format: RunLogHandler.Format
  private let leastOnScreen: Logger.Level
  private let file = Mutex<Int32>(-1)

  /// A sink that writes to stderr what is at least as important as `leastOnScreen`.
  public init(format: RunLogHandler.Format, leastOnScreen: Logger.Level) {
    self.format = format
    self.leastOnScreen = leastOnScreen
  }

  /// Also appends to a file from now on.
  func open(_ path: String) {
    file.withLock { file in
      if file >= 0 { close(file) }
      file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    }
  }

  /// Stops writing to the file.
  func closeFile() {
    file.withLock { file in
      if file >= 0 { close(file) }
      file = -1
    }
  }

  /// Writes to the file alone what the screen is told in its own words.
  func note(level: Logger.Level, message: String) {
    let line = LogSink.json(level, message, [])
    file.withLock { file in
      if file >= 0 { LogSink.put(line, file) }
    }
  }

  func write(level: Logger.Level, message: String, fields: [(String, String)]) {
    let line = LogSink.json(level, message, fields)
    file.withLock { file in
      if file >= 0 { LogSink.put(line, file) }
    }
    guard level >= leastOnScreen else { return }
    LogSink.put(format == .json ? line : message + "\n", STDERR_FILENO)
  }

  private static func json(_ level: Logger.Level, _ message: String, _ fields: [(String, String)]) -> String {
    var line = "{\"time\":\"\(Clock.now())\",\"level\":\"\(level.rawValue)\",\"message\":\(JSONText.quoted(message))"
    for (key, value) in fields { line += ",\(JSONText.quoted(key)):\(JSONText.quoted(value))" }
    return line + "}\n"
  }

  private static func put(_ text: String, _ file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      // A log that cannot be written must not stop the night.
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
