/// The fields of the record that a reader stands at, without copies: valid until the reader's next step.
public struct CSVRow {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let ends: UnsafePointer<UInt32>
  /// Bytes between a field's end and the start of the next: the delimiter, where the fields lie in the line itself.
  @usableFromInline let gap: Int
  /// Number of fields.
  public let count: Int

  init(bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, gap: Int, count: Int) {
    self.bytes = bytes
    self.ends = ends
    self.gap = gap
    self.count = count
  }

  /// The bytes of a field, without its quotes; `index` must be below `count`.
  @inlinable public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1]) + gap
    return UnsafeBufferPointer(start: bytes + start, count: Int(ends[index]) - start)
  }

  /// The record without its last field where that is blank and not the only one.
  var withoutLastBlank: CSVRow {
    count > 1 && self[count - 1].isEmpty ? CSVRow(bytes: bytes, ends: ends, gap: gap, count: count - 1) : self
  }

  /// The texts of all fields; bytes that are not UTF-8 become U+FFFD.
  public var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}
