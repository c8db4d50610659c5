internal import CLibCSV

/// One libcsv parser with the store that its callbacks fill. Lines are handed to it one by one, so that the place of every record is known.
///
/// Only `CSV_STRICT` is set: without it libcsv takes a stray quote for text and glues lines together. `CSV_STRICT_FINI` is not needed, as a
/// record counts only once its end has been reported, and an open quote at the end of the file never gets there.
struct RecordParser {
  private let parser: UnsafeMutablePointer<csv_parser>
  let store: UnsafeMutablePointer<RowStore>
  private let takeOne: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void

  /// A quick parser keeps the lengths of fields alone, and lets libcsv drop spaces around unquoted fields: the caller must check that
  /// every byte of the line came back, and then takes the fields from the line.
  init(_ dialect: CSVDialect, isQuick: Bool) {
    takeOne = isQuick ? takeLength : takeField
    parser = .allocate(capacity: 1)
    store = .allocate(capacity: 1)
    store.initialize(to: RowStore(mostFields: dialect.mostFields, keepsBytes: !isQuick))
    csv_init(parser, UInt8(CSV_STRICT))
    csv_set_delim(parser, dialect.delimiter)
    csv_set_quote(parser, dialect.quote)
    csv_set_blk_size(parser, 1 << 14)
    if !isQuick, !dialect.skipsSpaces { csv_set_space_func(parser) { _ in 0 } }
  }

  func deallocate() {
    csv_free(parser)
    parser.deallocate()
    store.pointee.deallocate()
    store.deallocate()
  }

  /// Forgets a record that was begun.
  func reset() {
    csv_fini(parser, nil, nil, nil)
    store.pointee.clear()
  }

  /// Takes a piece of a record; false where libcsv refuses it. `total` is the length of the record so far, with this piece.
  func feed(_ piece: UnsafePointer<UInt8>, _ count: Int, total: Int) -> Bool {
    store.pointee.reserve(total)
    return csv_parse(parser, piece, count, takeOne, takeRecord, store) == count
  }

  /// Ends a last line that has no line end.
  func feedLineEnd(total: Int) -> Bool {
    withUnsafePointer(to: UInt8(0x0A)) { feed($0, 1, total: total) }
  }
}
