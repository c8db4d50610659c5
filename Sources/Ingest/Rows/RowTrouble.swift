internal import CSV
internal import Vocabulary

/// Why a row was set aside.
enum RowTrouble: Equatable {
  case notCSV(CSVFault)
  case wrongWidth(found: Int, expected: Int)
  case needed(column: String, isBlank: Bool)
  case wrongTypes(columns: [String])
  case strayDelimiter(column: String)
  case otherQuote(column: String)
  case badBytes(String)
  case swallowedLines
  case secondTable
  case refusedCode(column: String)
  case noParent(column: String)
  case duplicateKey
  case noSingleTerm(columns: [String])
  case fileEnds(column: String)
  case pieceAbove(column: String)
  case pieceBelow(column: String)

  /// The stable code.
  var code: ExceptionCode {
    switch self {
    case .notCSV(.strayQuote): .strayQuote
    case .notCSV(.unclosedQuote): .unclosedQuote
    case .notCSV(.tooLong): .rowTooLong
    case .notCSV(.tooManyFields): .rowTooWide
    case .wrongWidth(let found, let expected): found > expected ? .rowTooWide : .rowTooNarrow
    case .needed: .neededValue
    case .wrongTypes: .wrongTypes
    case .strayDelimiter: .strayDelimiter
    case .otherQuote: .otherQuote
    case .badBytes: .badBytes
    case .swallowedLines: .unclosedQuote
    case .secondTable: .secondTable
    case .refusedCode: .unknownCode
    case .noParent: .noParent
    case .duplicateKey: .duplicateRow
    case .noSingleTerm: .noSingleTerm
    case .pieceAbove, .pieceBelow, .fileEnds: .rowCut
    }
  }

  /// What is wrong and what to do about it, without anything from the row.
  var reason: String {
    switch self {
    case .notCSV(.strayQuote): "a quote stands inside a field without being doubled; correct the row in the source"
    case .notCSV(.unclosedQuote), .swallowedLines:
      "a quote opens a field and does not close; correct the row in the source"
    case .notCSV(.tooLong): "the row is longer than any row may be; correct it in the source"
    case .notCSV(.tooManyFields): "the row has more fields than any row may have; correct it in the source"
    case .wrongWidth(let found, let expected):
      "the row has \(found) field\(found == 1 ? "" : "s"), the header \(expected); look for a separator "
        + (found > expected ? "too many" : "too few")
    case .needed(let column, true): "\(column) is blank, and the feed needs it"
    case .needed(let column, false): "\(column) cannot be read, and the feed needs it"
    case .wrongTypes(let columns):
      "\(columns.joined(separator: ", ")) cannot be read; the values may have slipped into the wrong columns"
    case .strayDelimiter(let column): "\(column) cannot be read and has a separator, quote or line break inside"
    case .otherQuote(let column): "\(column) stands in apostrophes; if the file uses them as quotes, declare 'quote'"
    case .badBytes(let what): "the row has \(what)"
    case .secondTable: "the row belongs to another table that follows in the same file"
    case .refusedCode(let column): "\(column) has a code that the feed does not declare"
    case .noParent(let column): "no row of the parent table has this \(column)"
    case .pieceAbove(let column): "the line above is a piece of a row, so a line break may have cut \(column)"
    case .pieceBelow(let column): "the line below may be the rest of \(column), cut off by a line break"
    case .noSingleTerm(let columns):
      "\(columns.joined(separator: " to ")) is no period within one term; have the summary printed for each term"
    case .fileEnds(let column):
      "the file ends without a line end, and \(column) is shorter than in all other rows: it was cut off there"
    case .duplicateKey: "another row of the file has the same key and other values; the first one was taken"
    }
  }
}
