/// Recognises files that are no text at all, by their first bytes.
package enum FileKind {
  /// What the file is, in words; nil where it may be text.
  package static func notText(_ survey: ByteSurvey) -> String? {
    for kind in kinds where survey.head.starts(with: kind.start) { return kind.name }
    let start = String(decoding: survey.head.drop { $0 <= 0x20 }.prefix(15), as: UTF8.self).lowercased()
    if let markup = markup(start) { return markup }
    let hasMark = survey.head.starts(with: [0xFF, 0xFE]) || survey.head.starts(with: [0xFE, 0xFF])
    guard !hasMark, survey.nullCount * 50 > survey.size else { return nil }
    let (even, odd) = survey.nulls
    return max(even, odd) > 8 * min(even, odd) ? "UTF-16 without a byte order mark" : "a binary file"
  }

  /// Markup by its first characters, in lower case: no header begins with `<` and a letter, or with `{"`.
  private static func markup(_ start: String) -> String? {
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<table") {
      return "a web page"
    }
    let second = start.dropFirst().first
    if start.first == "<", let second, second == "?" || second == "!" || second.isLetter { return "XML" }
    let inside = start.dropFirst().first { $0 != " " && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    if start.first == "{", inside == "\"" || inside == "}" { return "JSON" }
    if start.first == "[", inside == "{" || inside == "[" || inside == "]" { return "JSON" }
    return nil
  }

  private static let kinds: [(start: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an Excel workbook"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook or Word document"), ([0x1F, 0x8B], "a gzip archive"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"), ([0x52, 0x61, 0x72, 0x21], "a RAR archive"),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], "a rich text document"), (Array("SQLite format 3".utf8), "a SQLite database"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"), (Array("PAR1".utf8), "a Parquet file"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}
