public import Vocabulary

/// A row that was set aside.
public struct QuarantinedRow: Sendable, Equatable {
  /// Index of the extract in the run's list of files.
  public var file: UInt16
  /// Physical line of its first line, 1-based.
  public var line: Int32
  /// The stable code, such as `ROW_TOO_WIDE`.
  public var code: ExceptionCode
  /// What is wrong and what to do, without personal data.
  public var reason: String
  /// Its bytes as UTF-8, at most the first `QuarantinedRow.longestRaw`.
  public var raw: [UInt8]
  /// Its cells in the order of the feed's columns, as written, where it could be split and has the header's width; else empty.
  public var cells: [String]

  /// Most bytes of a raw row that are kept; a longer one ends in ` …`.
  public static let longestRaw = 16 << 10

  /// A row in quarantine.
  public init(file: UInt16, line: Int32, code: ExceptionCode, reason: String, raw: [UInt8], cells: [String]) {
    self.file = file
    self.line = line
    self.code = code
    self.reason = reason
    self.raw = raw
    self.cells = cells
  }
}
