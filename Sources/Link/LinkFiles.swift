import CSV
import Linkage
import Vocabulary

/// The CSV files that `cfetl link` writes, each in pieces made on all cores.
enum LinkFiles {
  static func write(
    _ people: PeopleTable, _ linkage: Linkage, _ families: [UInt32]?, _ model: String, to folder: String
  ) throws {
    try ByteFile.write(pairs(people, linkage), to: folder + "/pairs.csv")
    try ByteFile.write(clusters(people, linkage), to: folder + "/clusters.csv")
    if let families { try ByteFile.write(familyRows(people, linkage, families), to: folder + "/families.csv") }
    try ByteFile.write(Array(model.utf8), to: folder + "/model.yaml")
  }

  private static func pairs(_ people: PeopleTable, _ linkage: Linkage) -> [[UInt8]] {
    let comparisons = linkage.model.comparisons
    let labels = CSVWriter.cells(comparisons.flatMap(\.labels) + MissingValue.labels.dropFirst())
    let missing = labels.count - 2
    let first = comparisons.indices.map { comparisons[..<$0].reduce(0) { $0 + $1.labels.count } }
    let header = ["file_a", "id_a", "file_b", "id_b", "weight", "probability"] + comparisons.map(\.name) + ["rarity"]
    return pieces(people, header, rows: linkage.pairs.count) { row, named, writer in
      let pair = linkage.pairs[row]
      for record in [pair.a, pair.b] { named.append(Int(record), to: &writer) }
      Decimals.withBytes(Double(pair.weight), places: 3) { writer.append(cell: $0) }
      Decimals.withBytes(pair.probability, places: 6) { writer.append(cell: $0) }
      labels.bytes.withUnsafeBufferPointer { bytes in
        for comparison in first.indices {
          let level = linkage.level(pair, comparison)
          let blank = level == 0 ? linkage.missing(pair, comparison) : nil
          let label = labels.range(blank.map { missing + $0.rawValue - 1 } ?? first[comparison] + level)
          writer.append(cell: UnsafeBufferPointer(rebasing: bytes[label]))
        }
      }
      Decimals.withBytes(Double(pair.rarity), places: 3) { writer.append(cell: $0) }
      writer.endRow()
    }
  }

  private static func clusters(_ people: PeopleTable, _ linkage: Linkage) -> [[UInt8]] {
    pieces(people, ["file", "id", "cluster_id"], rows: people.ids.count) { record, named, writer in
      named.append(record, to: &writer)
      writer.append(Int(linkage.person[record]) + 1)
      writer.endRow()
    }
  }

  private static func familyRows(_ people: PeopleTable, _ linkage: Linkage, _ families: [UInt32]) -> [[UInt8]] {
    pieces(people, ["cluster_id", "family_id"], rows: people.ids.count) { record, _, writer in
      if Int(linkage.person[record]) != record { return }
      writer.append(record + 1)
      writer.append(Int(families[record]) + 1)
      writer.endRow()
    }
  }

  /// A header and rows, some ten thousands to a piece.
  private static func pieces(
    _ people: PeopleTable, _ header: [String], rows: Int,
    _ write: @Sendable (_ row: Int, _ named: NamedRecords, _ writer: inout CSVWriter) -> Void
  ) -> [[UInt8]] {
    let size = 1 << 15
    let names = CSVWriter.cells(people.files)
    return [CSVWriter(header: header).bytes]
      + Parallel.map((rows + size - 1) / size) { piece in
        var writer = CSVWriter()
        let named = NamedRecords(files: names, source: people.table.source, ids: people.ids)
        for row in piece * size..<min(rows, (piece + 1) * size) { write(row, named, &writer) }
        return writer.bytes
      }
  }
}

/// How records are named in every file: by file and id.
private struct NamedRecords {
  let files: TextColumn
  let source: [UInt8]
  let ids: TextColumn

  /// Appends the two cells of a record.
  func append(_ record: Int, to writer: inout CSVWriter) {
    files.bytes.withUnsafeBufferPointer {
      writer.append(cell: UnsafeBufferPointer(rebasing: $0[files.range(Int(source[record]))]))
    }
    ids.bytes.withUnsafeBufferPointer { writer.append(utf8: UnsafeBufferPointer(rebasing: $0[ids.range(record)])) }
  }
}
