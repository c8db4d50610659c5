import CSV
import Vocabulary

/// Who is who by a truth file: for each record of the table a number for its person, and its family where the file says.
struct Truth {
  /// Person of each record; nil where the file does not name it.
  private(set) var person: [Int32?]
  /// Family of each record; empty where the file has no such column.
  private(set) var family: [Int32?] = []

  init(_ path: String, ids: TextColumn) throws {
    person = [Int32?](repeating: nil, count: ids.count)
    let plan = try FilePlan(path)
    let header = plan.header
    guard
      let personColumn = header.firstIndex(where: {
        ["person_id", "person", "cluster", "cluster_id", "entity_id"].contains($0)
      })
    else {
      throw LinkFailure("\(path): has no column 'person_id'; its columns are \(header.joined(separator: ", "))")
    }
    let familyColumn = header.firstIndex { ["family_id", "family"].contains($0) }
    guard let idColumn = header.indices.first(where: { $0 != personColumn && $0 != familyColumn }) else {
      throw LinkFailure("\(path): has no column for the ids of the records beside '\(header[personColumn])'")
    }
    let file = try PeopleReader(plan.reading([personColumn] + (familyColumn.map { [$0] } ?? []), id: idColumn))
    let (persons, families) = (file.field(.words("0")) ?? 0, file.field(.words("1")) ?? 0)
    var rows: [String: Int] = [:]
    for row in 0..<file.ids.count { rows[file.ids[row]] = row }
    if familyColumn != nil { family = person }
    for record in 0..<ids.count {
      guard let row = rows[ids[record]] else { continue }
      person[record] = Int32(file.codes[persons][row])
      if familyColumn != nil { family[record] = Int32(file.codes[families][row]) }
    }
    if ids.count > 0, !person.contains(where: { $0 != nil }) {
      throw LinkFailure("\(path): names none of the records; its column '\(header[idColumn])' must hold their ids")
    }
  }
}
