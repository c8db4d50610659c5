internal import Reading
internal import Vocabulary

/// One column's values while a batch fills: numbers, or texts in one run of bytes, in memory that serves batch after batch.
///
/// Two million rows of ten columns leave a few dozen nanoseconds a value; arrays would spend them on asking whether they are shared.
struct ColumnBuffer {
  private(set) var count = 0
  private var capacity = 1024
  /// A number of each row; nil for texts.
  private var numbers: UnsafeMutablePointer<Int32>?
  /// Where each row's text ends, and all texts; nil for numbers.
  private var ends: UnsafeMutablePointer<UInt32>?
  private var bytes: UnsafeMutableRawPointer?
  private var byteCapacity = 1 << 14

  /// A column that holds what the values do, without rows.
  init(for values: Column.Values) {
    if case .texts = values {
      ends = .allocate(capacity: capacity)
      bytes = .allocate(byteCount: byteCapacity, alignment: 16)
    } else {
      numbers = .allocate(capacity: capacity)
    }
  }

  func deallocate() {
    numbers?.deallocate()
    ends?.deallocate()
    bytes?.deallocate()
  }

  // MARK: Values

  mutating func append(_ number: Int32) {
    if count == capacity { grow() }
    numbers?[count] = number
    count += 1
  }

  mutating func append(_ text: FieldBytes) {
    if count == capacity { grow() }
    let start = byteCount(count)
    let end = start + text.count
    if end > byteCapacity { growBytes(to: end, keeping: start) }
    if let from = text.baseAddress { bytes?.advanced(by: start).copyMemory(from: from, byteCount: text.count) }
    ends?[count] = UInt32(end)
    count += 1
  }

  /// Leaves only the first rows.
  mutating func truncate(to rows: Int) { count = min(count, rows) }

  /// The last row's number; nil where the column holds texts or no rows.
  var lastNumber: Int32? { count > 0 ? numbers.map { $0[count - 1] } : nil }

  /// The last row's text; empty where the column holds numbers or no rows.
  var lastText: FieldBytes {
    guard count > 0, let bytes else { return FieldBytes(start: nil, count: 0) }
    let start = byteCount(count - 1)
    return FieldBytes(
      start: bytes.advanced(by: start).assumingMemoryBound(to: UInt8.self), count: byteCount(count) - start)
  }

  /// The rows, in the shape of `empty`.
  func values(like empty: Column.Values) -> Column.Values {
    switch empty {
    case .days: return .days(Array(UnsafeBufferPointer(start: numbers, count: count)))
    case .integers: return .integers(Array(UnsafeBufferPointer(start: numbers, count: count)))
    case .texts:
      var texts = TextColumn()
      texts.ends = Array(UnsafeBufferPointer(start: ends, count: count))
      texts.bytes = Array(UnsafeRawBufferPointer(start: bytes, count: byteCount(count)))
      return .texts(texts)
    }
  }

  // MARK: Room

  /// Bytes of the first rows' texts.
  private func byteCount(_ rows: Int) -> Int { rows == 0 ? 0 : ends.map { Int($0[rows - 1]) } ?? 0 }

  private mutating func grow() {
    numbers = ColumnBuffer.larger(numbers, capacity)
    ends = ColumnBuffer.larger(ends, capacity)
    capacity *= 2
  }

  private static func larger<Number>(_ old: UnsafeMutablePointer<Number>?, _ capacity: Int)
    -> UnsafeMutablePointer<Number>?
  {
    guard let old else { return nil }
    let new = UnsafeMutablePointer<Number>.allocate(capacity: capacity * 2)
    new.moveInitialize(from: old, count: capacity)
    old.deallocate()
    return new
  }

  private mutating func growBytes(to needed: Int, keeping used: Int) {
    byteCapacity = max(needed, byteCapacity * 2)
    let new = UnsafeMutableRawPointer.allocate(byteCount: byteCapacity, alignment: 16)
    if let bytes { new.copyMemory(from: bytes, byteCount: used) }
    bytes?.deallocate()
    bytes = new
  }
}
