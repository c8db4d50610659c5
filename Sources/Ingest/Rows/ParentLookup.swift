internal import Reading
internal import Vocabulary

/// Finds the row of the parent table, and takes over its columns.
struct ParentLookup: Sendable {
  private let rows: [[UInt8]: Int]
  private let taken: [Column]
  private let on: String

  /// The parent's rows by the key column; of two with one key the first counts.
  init(_ parent: Table, _ join: ParentJoin) {
    on = join.on
    taken = join.take.compactMap { parent[$0] }
    var rows: [[UInt8]: Int] = [:]
    let keys = parent[join.on]?.texts ?? TextColumn()
    for row in 0..<keys.count {
      let key = Array(keys.bytes[keys.range(row)])
      if rows[key] == nil { rows[key] = row }
    }
    self.rows = rows
  }

  /// Puts the parent's values into the taken columns of the row that the builder has not ended.
  func fill(_ builder: TableBuilder, _ feed: FeedDeclaration) -> RowTrouble? {
    guard let place = feed.columns.firstIndex(where: { $0.name == on }) else { return nil }
    guard let row = rows[Array(builder.lastText(of: place))] else { return .noParent(column: on) }
    for column in taken {
      guard let target = feed.columns.firstIndex(where: { $0.name == column.name }) else { continue }
      builder.replaceLast(of: target, from: column, row)
    }
    return nil
  }
}

extension TableBuilder {
  /// Puts a value of another column in the place of the last one.
  fileprivate func replaceLast(of target: Int, from column: Column, _ row: Int) {
    switch column.values {
    case .integers(let numbers), .days(let numbers):
      dropLast(of: target)
      append(number: numbers[row], to: target)
    case .texts(let texts):
      dropLast(of: target)
      texts.bytes.withUnsafeBufferPointer { append(text: FieldBytes(rebasing: $0[texts.range(row)]), to: target) }
    }
  }
}
