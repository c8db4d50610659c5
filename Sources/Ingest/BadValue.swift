public import Vocabulary

/// A value that could not be read, or is not trusted, of a row that is used all the same. It holds what stands in the extract, so it goes only
/// where the quarantine goes.
public struct BadValue: Sendable, Equatable {
  /// Index of the extract in the run's list of files.
  public var file: UInt16
  /// Physical line, 1-based.
  public var line: Int32
  /// The column.
  public var field: String
  /// The stable code of the exception.
  public var code: ExceptionCode
  /// The value as written, at most its first 200 characters.
  public var raw: String

  /// A value.
  public init(file: UInt16, line: Int32, field: String, code: ExceptionCode, raw: String) {
    self.file = file
    self.line = line
    self.field = field
    self.code = code
    self.raw = raw
  }
}
