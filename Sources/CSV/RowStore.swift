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

  init(mostFields: Int) {
    byteCapacity = 1 << 16
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

  var row: CSVRow { CSVRow(bytes: bytes, ends: ends, count: min(fieldCount, mostFields)) }

  mutating func clear() {
    byteCount = 0
    fieldCount = 0
    isComplete = false
  }

  /// Makes room before a record's bytes are parsed: its fields together are never longer than it is.
  mutating func reserve(_ needed: Int) {
    guard needed > byteCapacity else { return }
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

  fileprivate mutating func complete() { isComplete = true }
}

/// libcsv's callback for a field: the context is a pointer to a `RowStore`.
func takeField(_ field: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  context?.assumingMemoryBound(to: RowStore.self).pointee.append(field, count)
}

/// libcsv's callback for the end of a record.
func takeRecord(_: Int32, _ context: UnsafeMutableRawPointer?) {
  context?.assumingMemoryBound(to: RowStore.self).pointee.complete()
}
