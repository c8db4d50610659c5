import Ingest
import Vocabulary

/// Reads the keys out of rows that were set aside, as far as their cells can be told apart.
struct QuarantineKeys {
  private let people: [(source: String, cell: Int)]
  private let family: Int?

  init(_ mapping: FeedMapping, _ table: Table) {
    func cell(_ column: String) -> Int? { table.columns.firstIndex { $0.name == column } }
    let own = mapping.person?.key.flatMap(cell).map { [(mapping.source, $0)] } ?? []
    let others =
      mapping.person?.refersTo.compactMap { reference in cell(reference.column).map { (reference.source, $0) } } ?? []
    people = own + others
    family = mapping.family.flatMap(cell)
  }

  /// The keys of people that a row may hold: in their columns, or, where its cells cannot be told apart, anywhere.
  func people(_ row: QuarantinedRow, _ words: RowWords) -> [(source: String, key: String)] {
    if row.cells.isEmpty { return people.flatMap { one in words.cells.map { (one.source, $0) } } }
    return inColumns(row)
  }

  /// As written, and without spaces in upper case, as national numbers are kept.
  private func inColumns(_ row: QuarantinedRow) -> [(source: String, key: String)] {
    people.flatMap { source, cell -> [(source: String, key: String)] in
      guard row.cells.indices.contains(cell) else { return [] }
      let text = QuarantineKeys.trimmed(row.cells[cell])
      let bare = String(decoding: text.utf8.filter { $0 != 0x20 }, as: UTF8.self).uppercased()
      return text.isEmpty ? [] : text == bare ? [(source, text)] : [(source, text), (source, bare)]
    }
  }

  /// The families that a row may name.
  func families(_ row: QuarantinedRow, _ words: RowWords) -> [String] {
    guard let family else { return [] }
    guard row.cells.indices.contains(family) else { return words.cells }
    let text = QuarantineKeys.trimmed(row.cells[family])
    return text.isEmpty ? [] : [text]
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(bytes[bytes.startIndex..<end]) ?? text
  }
}
