internal import CLibCSV
internal import Glibc

/// Where libcsv's callbacks put the fields of one record. It lives behind a pointer, because a C callback can hold nothing else.
struct RowStore {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var ends: UnsafeMutablePointer<UInt32>
  private(set) var byteCount = 0
  private(set) var fieldCount = 0
  private(set) var isComplete = false
  private var byteCapacity: Int
  private let mostFields: Int
  private let keepsBytes: Bool

  /// Without `keepsBytes` only the lengths of the fields are kept: where they lie in the line unchanged, they need no copy.
  init(mostFields: Int, keepsBytes: Bool) {
    self.keepsBytes = keepsBytes
    byteCapacity = keepsBytes ? 1 << 16 : 0
    bytes = .allocate(capacity: byteCapacity)
    ends = .allocate(capacity: mostFields)
    self.mostFields = mostFields
  }

  func deallocate() {
    bytes.deallocate()
    ends.deallocate()
  }

  /// Whether the record has more fields than were kept.
  var isOverfull: Bool { fieldCount > mostFields }

  /// The fields that were kept.
  var row: CSVRow { CSVRow(bytes: bytes, ends: ends, gap: 0, count: min(fieldCount, mostFields)) }

  /// The fields as they lie in a line that has nothing else but the delimiters between them.
  func row(in line: UnsafePointer<UInt8>) -> CSVRow {
    CSVRow(bytes: line, ends: ends, gap: 1, count: min(fieldCount, mostFields))
  }

  mutating func clear() {
    byteCount = 0
    fieldCount = 0
    isComplete = false
  }

  /// Makes room before a record's bytes are parsed: its fields together are never longer than it is.
  mutating func reserve(_ needed: Int) {
    guard keepsBytes, needed > byteCapacity else { return }
    let capacity = max(needed, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  fileprivate mutating func append(_ field: UnsafeMutableRawPointer?, _ count: Int) {
    fieldCount += 1
    guard fieldCount <= mostFields else { return }
    if let field { memcpy(bytes + byteCount, field, count) }
    byteCount += count
    ends[fieldCount - 1] = UInt32(truncatingIfNeeded: byteCount)
  }

  fileprivate mutating func appendLength(_ count: Int) {
    byteCount += count
    fieldCount += 1
    guard fieldCount <= mostFields else { return }
    ends[fieldCount - 1] = UInt32(truncatingIfNeeded: byteCount + fieldCount - 1)
  }

  fileprivate mutating func complete() { isComplete = true }
}

/// libcsv's callback for a field: the context is a pointer to a `RowStore`.
func takeField(_ field: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  context?.assumingMemoryBound(to: RowStore.self).pointee.append(field, count)
}

/// libcsv's callback for a field of which only the length is wanted.
func takeLength(_: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  context?.assumingMemoryBound(to: RowStore.self).pointee.appendLength(count)
}

/// libcsv's callback for the end of a record.
func takeRecord(_: Int32, _ context: UnsafeMutableRawPointer?) {
  context?.assumingMemoryBound(to: RowStore.self).pointee.complete()
}
