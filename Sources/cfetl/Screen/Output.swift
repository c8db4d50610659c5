import ArgumentParser
import Glibc
import Vocabulary

/// Writes data to stdout, and notices when it cannot: a full disk must not look like success.
enum Output {
  /// Writes a text for people and a line end; what a terminal would obey is shown as its code.
  static func line(_ text: String = "") throws { try write(VisibleText.of(text, keeping: "\n\t") + "\n") }

  /// Writes a text as it stands.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes bytes. A reader that has seen enough, as with `| head`, is no failure: the command goes on to its own end.
  static func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }
        Complaint.error("stdout: cannot be written: \(String(cString: strerror(errno)))")
        throw ExitCode(ExitStatus.failed.rawValue)
      }
      done += count
    }
  }
}

/// Writes words to stderr.
enum Complaint {
  /// An error, or anything else that must be seen even with `--quiet`.
  static func error(_ text: String) {
    var bytes = Array("cfetl: \(VisibleText.of(text, keeping: "\n\t"))\n".utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
