/// The beginning of a file: whether it is text at all, and what stands between its cells.
struct FileStart {
  /// The byte between cells: of comma, semicolon, tab and bar the one that the header has most of.
  let delimiter: UInt8

  /// Throws `LinkFailure` where the file is no text that can be read.
  init(_ path: String) throws {
    let bytes = try ByteFile.read(path) { fill -> [UInt8] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = try buffer.withUnsafeMutableBytes(fill)
      return Array(buffer[..<count])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw LinkFailure("\(path): is UTF-16; save it as CSV in UTF-8")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      throw LinkFailure("\(path): is a workbook or an archive, no CSV file; save the sheet as CSV in UTF-8")
    }
    if bytes.contains(0) { throw LinkFailure("\(path): is no text, so no CSV file") }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
      if [0x2C, 0x3B, 0x09, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    delimiter = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0x2C
  }
}
