/// Rewrites lines in which a byte of its own escapes quotes and delimiters, as databases write them, in the form of RFC 4180 that libcsv reads: a quote
/// inside a field doubled, a delimiter inside a field in quotes.
struct EscapedLine {
  private let escape: UInt8
  private let quote: UInt8
  private let delimiter: UInt8
  /// Whether a quote is open: the field goes on in the next line.
  private var isOpen = false
  private var written: [UInt8] = []
  /// Where the field starts in `written`, and whether it has an escaped delimiter or quote outside quotes.
  private var fieldStart = 0
  private var needsQuotes = false

  /// A rewritten record is at most so many times as long as it was: `\,` becomes `","`.
  static let mostGrowth = 3

  /// Nil where the dialect has no escape.
  init?(_ dialect: CSVDialect) {
    guard let escape = dialect.escape else { return nil }
    self.escape = escape
    quote = dialect.quote
    delimiter = dialect.delimiter
  }

  /// Forgets a record that was begun.
  mutating func reset() { isOpen = false }

  /// The line, or the piece of a record that it is, rewritten. An escape before any other byte is a byte as any other.
  mutating func rewritten(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    written.removeAll(keepingCapacity: true)
    fieldStart = 0
    needsQuotes = false
    var index = 0
    while index < line.count {
      let byte = line[index]
      if byte == escape, index + 1 < line.count, isSpecial(line[index + 1]) {
        take(escaped: line[index + 1])
        index += 2
        continue
      }
      if byte == quote, isOpen || written.count == fieldStart || written.last == quote { isOpen.toggle() }
      if !isOpen, byte == delimiter || byte == 0x0A || byte == 0x0D { endField() }
      written.append(byte)
      if !isOpen, byte == delimiter { fieldStart = written.count }
      index += 1
    }
    if !isOpen { endField() }
    return written
  }

  private func isSpecial(_ byte: UInt8) -> Bool { byte == escape || byte == quote || byte == delimiter }

  private mutating func take(escaped byte: UInt8) {
    if byte == quote, isOpen { written.append(quote) }
    if byte != escape, !isOpen { needsQuotes = true }
    written.append(byte)
  }

  /// Puts a field that was written without quotes into quotes, where it needs them.
  private mutating func endField() {
    guard needsQuotes else { return }
    needsQuotes = false
    let field = written[fieldStart...].flatMap { $0 == quote ? [quote, quote] : [$0] }
    written.replaceSubrange(fieldStart..., with: [quote] + field + [quote])
  }
}
