/// Undoes `="00123"`, which report writers put into unquoted fields so that a spreadsheet leaves the digits alone. It is not CSV.
enum SpreadsheetGuard {
  /// The line, with a line end, without the `=` of every field that is `="…"` as a whole; nil where no field is.
  static func remove(from line: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(line.count + 1)
    var isFieldStart = true
    var found = false
    for (index, byte) in line.enumerated() {
      if isFieldStart, byte == 0x3D, closes(line, from: index + 1, delimiter, quote) {
        found = true
      } else {
        result.append(byte)
      }
      isFieldStart = byte == delimiter
    }
    result.append(0x0A)
    return found ? result : nil
  }

  /// Whether a quoted text without quotes starts here and ends its field.
  private static func closes(_ line: UnsafeBufferPointer<UInt8>, from start: Int, _ delimiter: UInt8, _ quote: UInt8)
    -> Bool
  {
    guard start < line.count, line[start] == quote else { return false }
    guard let end = line[(start + 1)...].firstIndex(of: quote) else { return false }
    return end + 1 == line.count || line[end + 1] == delimiter
  }
}
