import Glibc
import Synchronization
import Vocabulary

/// Writes data to stdout, and notices when it cannot: a full disk must not look like success, and what is done must not look like failure.
enum Output {
  private static let lost = Mutex(false)

  /// Whether something could not be written.
  static var isLost: Bool { lost.withLock { $0 } }

  /// Writes a text for people and a line end; what a terminal would obey is shown as its code.
  static func line(_ text: String = "") { write(VisibleText.of(text, keeping: "\n\t") + "\n") }

  /// Writes a text as it stands.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes. Where they cannot be written, that is said once and the command goes on to its own end, as it does without a word where
  /// the reader has seen enough, as with `| head`.
  static func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count, !isLost {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }
        Complaint.error("stdout: cannot be written: \(String(cString: strerror(errno)))")
        lost.withLock { $0 = true }
        return
      }
      done += count
    }
  }
}

/// Writes words to stderr.
enum Complaint {
  /// What should be known, and refuses nothing.
  static func warning(_ code: ExceptionCode) { error("warning: \(code.rawValue): \(code.meaning.sentence)") }

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
