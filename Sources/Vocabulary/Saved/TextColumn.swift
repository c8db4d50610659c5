/// A column of texts, one behind the other in a single run of UTF-8 bytes. An empty text is a missing value.
public struct TextColumn: Sendable, Equatable {
  /// All texts, without separators.
  public var bytes: [UInt8]
  /// Where each text ends in `bytes`.
  public var ends: [UInt32]

  /// No rows.
  public init() {
    bytes = []
    ends = []
  }

  /// Number of rows.
  public var count: Int { ends.count }

  /// Adds a row.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Adds a row from UTF-8 bytes.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  /// Where a row's bytes lie.
  @inlinable public func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// Whether two rows have the same text.
  func isSame(_ first: Int, _ second: Int) -> Bool { bytes[range(first)].elementsEqual(bytes[range(second)]) }

  /// The text of a row.
  public subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

  /// Adds the rows of another column.
  public mutating func append(contentsOf other: TextColumn) {
    let shift = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { $0 + shift })
  }

}
