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
    let header = try PeopleFile.peek(path, records: 1).header
    guard
      let personColumn = header.firstIndex(where: {
        ["person_id", "person", "cluster", "cluster_id", "entity_id"].contains($0)
      })
    else {
      throw LinkFailure("\(path): has no column 'person_id'; its columns are \(header.joined(separator: ", "))")
    }
    let idColumn = header.indices.first { $0 != personColumn } ?? 0
    let familyColumn = header.firstIndex { ["family_id", "family"].contains($0) }
    let roles = header.indices.map { index -> ColumnRole in
      index == idColumn
        ? .id : index == personColumn ? .words("person") : index == familyColumn ? .words("family") : .ignored
    }
    let file = try PeopleFile(path, header: header, roles: roles)
    var rows: [String: Int] = [:]
    for row in 0..<file.ids.count { rows[file.ids[row]] = row }
    if familyColumn != nil { family = person }
    for record in 0..<ids.count {
      guard let row = rows[ids[record]] else { continue }
      person[record] = Int32(file.codes[personColumn][row])
      if let familyColumn { family[record] = Int32(file.codes[familyColumn][row]) }
    }
  }
}
