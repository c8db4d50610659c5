import CSV
import Match
import Vocabulary

/// The CSV files that `cfetl link` writes.
enum LinkFiles {
  static func write(_ people: PeopleTable, _ linkage: Linkage, _ families: [UInt32]?, to folder: String) throws {
    try ByteFile.write(pairs(people, linkage), to: folder + "/pairs.csv")
    try ByteFile.write(clusters(people, linkage), to: folder + "/clusters.csv")
    if let families { try ByteFile.write(familyRows(people, linkage, families), to: folder + "/families.csv") }
    try ByteFile.write(Array(ModelText.yaml(linkage.model).utf8), to: folder + "/model.yaml")
  }

  private static func pairs(_ people: PeopleTable, _ linkage: Linkage) -> [UInt8] {
    let comparisons = linkage.model.comparisons
    var writer = CSVWriter(
      header: ["file_a", "id_a", "file_b", "id_b", "weight", "probability"] + comparisons.map(\.name) + ["rarity"])
    for pair in linkage.pairs {
      for record in [pair.a, pair.b] {
        writer.append(people.files[Int(people.table.source[Int(record)])])
        append(people.ids, Int(record), &writer)
      }
      writer.append(Decimals.text(Double(pair.weight), places: 3))
      writer.append(Decimals.text(pair.probability, places: 6))
      for (index, level) in linkage.levels(pair).enumerated() { writer.append(comparisons[index].labels[level]) }
      writer.append(Decimals.text(Double(pair.rarity), places: 3))
      writer.endRow()
    }
    return writer.bytes
  }

  private static func clusters(_ people: PeopleTable, _ linkage: Linkage) -> [UInt8] {
    var writer = CSVWriter(header: ["file", "id", "cluster_id"])
    for record in 0..<people.ids.count {
      writer.append(people.files[Int(people.table.source[record])])
      append(people.ids, record, &writer)
      writer.append(Int(linkage.person[record]) + 1)
      writer.endRow()
    }
    return writer.bytes
  }

  private static func familyRows(_ people: PeopleTable, _ linkage: Linkage, _ families: [UInt32]) -> [UInt8] {
    var writer = CSVWriter(header: ["cluster_id", "family_id"])
    for record in 0..<people.ids.count where Int(linkage.person[record]) == record {
      writer.append(record + 1)
      writer.append(Int(families[record]) + 1)
      writer.endRow()
    }
    return writer.bytes
  }

  private static func append(_ ids: TextColumn, _ record: Int, _ writer: inout CSVWriter) {
    ids.bytes.withUnsafeBufferPointer { writer.append(utf8: UnsafeBufferPointer(rebasing: $0[ids.range(record)])) }
  }
}
