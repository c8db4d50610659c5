/// A row of an extract that a claim rests on: where it stands, and what it says.
public struct CitedRow: Sendable, Hashable {
  /// The extract's name.
  public var file: String
  /// The physical line, 1 for the first.
  public var line: Int
  /// SHA-256 over the columns of the row that are read; empty where nobody looked. The same row in tomorrow's extract has the same.
  public var meaning: String
  /// SHA-256 of the line's bytes; empty before the claim was approved.
  public var sha256 = ""
  /// The extract's header and the line, as they stand there; empty before the claim was approved.
  public var header = ""
  /// The line itself.
  public var text = ""

  /// A row.
  public init(file: String, line: Int, meaning: String = "") {
    self.file = file
    self.line = line
    self.meaning = meaning
  }

  /// A row written as `<file>:<line>`; nil where the text is none.
  public init?(place: String) {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else { return nil }
    self.init(file: String(place[..<colon]), line: line)
  }

  /// `<file>:<line>`.
  public var place: String { "\(file):\(line)" }
}
