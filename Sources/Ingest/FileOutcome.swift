public import Vocabulary

/// What became of one file.
public struct FileOutcome: Sendable, Equatable {
  /// The file and its row counts; `refusal` says why nothing of it is used, and its rows must then be dropped.
  public var file: ExtractFile
  /// The rows that were set aside.
  public var quarantine: [QuarantinedRow] = []
  /// What was found, in order of line.
  public var exceptions: [DataException] = []
  /// Values of used rows that could not be read, the first of each kind.
  public var badValues: [BadValue] = []
  /// How many exceptions there are, also those that are not listed.
  public var counts: [ExceptionCount] = []
  /// Rows passed by, by reason, in the order of the reasons.
  public var skips: [(reason: String, count: Int)] = []
  /// Headers that the feed does not declare.
  public var droppedColumns: [String] = []
  /// How the bytes were read; empty where they were not.
  public var encoding = ""
  /// The byte between fields; nil where no header was found.
  public var delimiter: UInt8?
  /// The header's physical line; nil where none was found.
  public var headerLine: Int?
  /// Whether the file ends in the middle of a row, as far as the row shows it.
  public var looksCut = false
  /// The code of the refusal; nil where the file is used.
  public var refusalCode: ExceptionCode?

  init(_ file: ExtractFile) { self.file = file }

  /// Equal where everything is.
  public static func == (left: FileOutcome, right: FileOutcome) -> Bool {
    left.file == right.file && left.quarantine == right.quarantine && left.exceptions == right.exceptions
      && left.badValues == right.badValues && left.counts == right.counts && left.droppedColumns == right.droppedColumns
      && left.skips.elementsEqual(right.skips) { $0 == $1 } && left.encoding == right.encoding
      && left.delimiter == right.delimiter && left.headerLine == right.headerLine
      && left.refusalCode == right.refusalCode
  }
}
