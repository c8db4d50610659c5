/// The bytes of one file on its way out, and the line that comes next.
struct ExtractWriter {
  /// Path below the folder of the sample.
  let path: String
  /// What has not been handed over yet.
  var bytes: [UInt8] = []
  /// Physical line of the next row, 1 for the first line of the file.
  var nextLine = 1
  /// Windows-1252 instead of UTF-8.
  let isWindows1252: Bool

  /// A file that starts with these lines, the last of them the header.
  init(path: String, opening: [String], isWindows1252: Bool = false) {
    self.path = path
    self.isWindows1252 = isWindows1252
    for line in opening { append(raw: line) }
  }

  /// Adds a row; fields with a comma, a quote or a line end are quoted.
  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(field: field)
    }
    bytes.append(0x0A)
    nextLine += 1
  }

  /// Adds a line as it stands.
  mutating func append(raw line: String) {
    append(text: line)
    bytes.append(0x0A)
    nextLine += 1
  }

  private mutating func append(field: String) {
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return append(text: field) }
    bytes.append(0x22)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { bytes.append(0x22) }
      append(text: String(scalar))
    }
    bytes.append(0x22)
  }

  private mutating func append(text: String) {
    guard isWindows1252 else { return bytes.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2019: bytes.append(0x92)
      case 0..<0x80, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
      default: bytes.append(contentsOf: Letters.folded(String(scalar)).utf8)
      }
    }
  }
}
