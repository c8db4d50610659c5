import CSV

/// What a reader makes of a text, written in one line a step, so that tests read as tables.
func steps(_ text: String, chunk: Int = 1 << 16, dialect: CSVDialect = CSVDialect(), windowBytes: Int = 64) -> [String]
{
  let reader = CSVReader(dialect, windowBytes: windowBytes)
  var rest = Array(text.utf8)[...]
  var result: [String] = []
  while true {
    switch reader.next() {
    case .record: result.append("\(reader.line): \(reader.row.texts.joined(separator: "|"))")
    case .bad(let fault): result.append("\(reader.line)! \(fault) \(String(decoding: reader.raw, as: UTF8.self))")
    case .end: return result
    case .needsBytes:
      reader.fill { buffer in
        let piece = rest.prefix(min(chunk, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }
    }
  }
}
