internal import Reading
internal import Vocabulary

/// Finds rows that have one key.
struct KeyCheck {
  /// What is known of a row.
  enum Finding {
    case new, sameRow, otherRow, newerFile
  }

  /// The keys so far.
  private(set) var keys: RowKeys
  /// The keys of the last record's rows that were taken.
  private var last: [Hash128] = []
  private let columns: [Int]
  private let width: Int
  private let isIncremental: Bool
  private let repeatsKey: Bool
  private let newer: RowKeys

  init(_ feed: FeedDeclaration, keys: RowKeys) {
    self.keys = keys
    newer = keys
    width = feed.columns.count
    isIncremental = feed.mode == .incremental
    repeatsKey = feed.repeatsKey
    columns = feed.key.compactMap { name in feed.columns.firstIndex { $0.name == name } }
  }

  /// A record begins.
  mutating func begin() { last.removeAll(keepingCapacity: true) }

  /// Takes the row that the builder has not ended. A row whose key is blank throughout has none.
  mutating func take(_ builder: TableBuilder) -> Finding {
    var key = Hash128()
    var isBlank = true
    for column in columns where builder.addLast(of: column, to: &key) { isBlank = false }
    if isBlank { return .new }
    var row = Hash128()
    for column in 0..<width { _ = builder.addLast(of: column, to: &row) }
    if isIncremental, newer.has(key) { return .newerFile }
    switch keys.take(key: key, row: row) {
    case .new:
      last.append(key)
      return .new
    case .sameRow: return .sameRow
    case .otherRow where repeatsKey: return takeRepeated(row)
    case .otherRow: return .otherRow
    }
  }

  /// Takes a further row of a key by the whole of what it says.
  private mutating func takeRepeated(_ row: Hash128) -> Finding {
    guard keys.take(key: row, row: row) == .new else { return .sameRow }
    last.append(row)
    return .new
  }

  /// Forgets the last record.
  mutating func forgetLast() {
    for key in last { keys.forget(key) }
    begin()
  }
}

extension TableBuilder {
  /// Adds the last value of a column to a hash; false where it is missing.
  fileprivate func addLast(of column: Int, to hash: inout Hash128) -> Bool {
    if let number = lastNumber(of: column) {
      withUnsafeBytes(of: number) { hash.add($0.assumingMemoryBound(to: UInt8.self)) }
      return number != Column.missing
    }
    let text = lastText(of: column)
    hash.add(text)
    return !text.isEmpty
  }
}
