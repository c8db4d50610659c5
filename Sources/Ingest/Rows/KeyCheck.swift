internal import Vocabulary

/// Finds rows that have one key.
struct KeyCheck {
  /// What is known of a row.
  enum Finding {
    case new, sameRow, otherRow, newerFile
  }

  /// The keys so far.
  private(set) var keys: RowKeys
  private let columns: [Int]
  private let width: Int
  private let isIncremental: Bool
  private let newer: RowKeys

  init(_ feed: FeedDeclaration, keys: RowKeys) {
    self.keys = keys
    newer = keys
    width = feed.columns.count
    isIncremental = feed.mode == .incremental
    columns = feed.key.compactMap { name in feed.columns.firstIndex { $0.name == name } }
  }

  /// Takes the row that the builder has not ended. A row whose key is blank throughout has none.
  mutating func take(_ builder: TableBuilder) -> Finding {
    var key = Hash128()
    var isBlank = true
    for column in columns where builder.columns[column].addLast(to: &key) { isBlank = false }
    if isBlank { return .new }
    var row = Hash128()
    for column in 0..<width { _ = builder.columns[column].addLast(to: &row) }
    if isIncremental, newer.has(key) { return .newerFile }
    switch keys.take(key: key, row: row) {
    case .new: return .new
    case .sameRow: return .sameRow
    case .otherRow: return .otherRow
    }
  }
}

extension TableBuilder.ColumnBuilder {
  /// Adds the last value to a hash; false where it is missing.
  func addLast(to hash: inout Hash128) -> Bool {
    if let number = numbers.last {
      withUnsafeBytes(of: number) { hash.add($0.assumingMemoryBound(to: UInt8.self)) }
      return number != Column.missing
    }
    guard texts.count > 0 else { return false }
    let range = texts.range(texts.count - 1)
    texts.bytes.withUnsafeBufferPointer { hash.add(FieldBytes(rebasing: $0[range])) }
    return !range.isEmpty
  }
}
