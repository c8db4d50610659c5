import Ingest
import Nightly
import Vocabulary

/// What became of one file, in words and as JSON. Neither holds anything from its rows.
enum ReadText {
  /// A few lines for the screen.
  static func summary(_ outcome: FileOutcome) -> String {
    let file = outcome.file
    var lines = [
      "\(file.name): \(file.rows) rows, \(file.used) used, \(file.quarantined) set aside, \(file.skipped) skipped"
    ]
    if let refusal = file.refusal { lines.append("refused (\(outcome.refusalCode?.rawValue ?? "")): \(refusal)") }
    for (code, count) in exceptions(outcome) { lines.append("  \(code): \(count)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `read.json`.
  static func json(_ outcome: FileOutcome) -> String {
    let file = outcome.file
    let entries: [(key: String, value: String)] = [
      ("file", JSONText.quoted(file.name)), ("feed", JSONText.quoted(file.feed)),
      ("sha256", JSONText.quoted(file.sha256)),
      ("bytes", "\(file.bytes)"), ("rows", "\(file.rows)"), ("used", "\(file.used)"),
      ("quarantined", "\(file.quarantined)"), ("skipped", "\(file.skipped)"),
      ("skips", object(outcome.skips.map { ($0.reason, $0.count) })),
      ("encoding", JSONText.quoted(outcome.encoding)),
      ("delimiter", outcome.delimiter.map { JSONText.quoted(String(UnicodeScalar($0))) } ?? "null"),
      ("header_line", outcome.headerLine.map(String.init) ?? "null"),
      ("dropped_columns", "[\(outcome.droppedColumns.map(JSONText.quoted).joined(separator: ", "))]"),
      ("exceptions", object(exceptions(outcome))), ("refused", file.refusal == nil ? "false" : "true"),
      ("refusal_code", outcome.refusalCode.map { JSONText.quoted($0.rawValue) } ?? "null"),
      ("refusal", file.refusal.map(JSONText.quoted) ?? "null"),
    ]
    return "{\n" + entries.map { "  \(JSONText.quoted($0.key)): \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// All exceptions by code: of values, of rows set aside, and of the file.
  private static func exceptions(_ outcome: FileOutcome) -> [(String, Int)] {
    var counts: [ExceptionCode: Int] = [:]
    for count in outcome.counts { counts[count.code, default: 0] += count.count }
    for row in outcome.quarantine { counts[row.code, default: 0] += 1 }
    for exception in outcome.exceptions where exception.line == nil && !exception.fileName.isEmpty {
      counts[exception.code, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
  }

  private static func object(_ entries: [(String, Int)]) -> String {
    "{\(entries.map { "\(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }
}
