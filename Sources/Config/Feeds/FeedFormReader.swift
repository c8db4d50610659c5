import Reading
import Settings

/// Reads what a feed file says of how its files are written.
enum FeedFormReader {
  /// Takes what the feed file says into the usual form.
  static func read(_ section: Section, into form: inout FileForm) {
    if let encoding = section["encoding"]?.word(FileForm.Encoding.self) { form.encoding = encoding }
    if let delimiter = section["delimiter"]?.separator { form.delimiter = delimiter }
    // No text has a NUL byte, so nothing is in quotes.
    if let quote = section["quote"] { form.quote = quote.scalarText == "none" ? 0 : quote.separator ?? form.quote }
    if let place = section["separator_at_end"]?.word(FileForm.SeparatorAtEnd.self) { form.separatorAtEnd = place }
    form.skipsSpaces = section["space_after_separator"]?.flag ?? false
    if let place = section["escape"] {
      form.escape = place.separator
      if form.escape == form.delimiter || form.escape == form.quote {
        place.wrong("the same as 'delimiter' or 'quote'")
      }
      if form.skipsSpaces { place.wrong("not together with 'space_after_separator'") }
    }
    if let lines = section["header_lines"]?.integer(in: 0...2) { form.headerLines = lines }
    form.fields = section["fields"]?.integer(in: 1...4096)
    if form.delimiter == form.quote { (section["quote"] ?? section.place).wrong("the same as 'delimiter'") }
    if let dates = section["dates"]?.word(FileForm.Dates.self) { form.dates = dates }
    if section.has("blank") { form.blanks = section["blank"]?.texts ?? [] }
    if let lines = section["header_within"]?.integer(in: 1...1000) { form.headerWithin = lines }
    if let footers = section["footers"] { form.footers = footers.texts.filter { !$0.isEmpty } }
    if let lines = section["lines_in_field"]?.integer(in: 1...1000) { form.mostLinesInField = lines }
  }
}

extension Setting {
  /// One character that sets fields apart or encloses them; a tab may be written `tab`.
  fileprivate var separator: UInt8? {
    guard let text else { return nil }
    if text == "tab" || text == "\\t" { return 0x09 }
    let bytes = Array(text.utf8)
    guard bytes.count == 1, let byte = bytes.first, byte == 0x09 || (byte >= 0x20 && byte < 0x7F), !isAlphanumeric(byte)
    else {
      wrong("'\(text)' is not one character, such as \";\" or tab")
      return nil
    }
    return byte
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
