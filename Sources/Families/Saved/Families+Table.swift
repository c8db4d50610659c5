import Normalise
import Vocabulary

extension [Family] {
  /// The families without their members; `register` is the position on the register, missing for a family found by data.
  var table: Table {
    let rows = map { $0.register ?? RegisteredFamily(ref: "") }
    return Table(
      "families",
      [
        Column("id", texts: map(\.id.text)), Column("register", integers: map { $0.registerIndex.map(Int.init) }),
        Column("ref", texts: rows.map(\.ref)), Column("file", integers: rows.map { $0.line.map { Int($0.file) } }),
        Column("line", integers: rows.map { $0.line.map { Int($0.line) } }),
        Column("registered", days: rows.map(\.registered)),
        Column("assessed", days: rows.map(\.assessed)), Column("planned", days: rows.map(\.planned)),
        Column("lead", texts: rows.map(\.lead)), Column("lead_agency", texts: rows.map(\.leadAgency)),
        Column("closed", days: rows.map(\.closed)), Column("closure_reason", texts: rows.map(\.closureReason)),
      ])
  }

  /// The families of a saved stage, without their members.
  init(table: Table) throws {
    let (ids, positions, refs) = (try table.texts("id"), try table.integers("register"), try table.texts("ref"))
    let (files, lines) = (try table.integers("file"), try table.integers("line"))
    let (registered, assessed) = (try table.days("registered"), try table.days("assessed"))
    let (planned, closed) = (try table.days("planned"), try table.days("closed"))
    let (leads, agencies, reasons) = (
      try table.texts("lead"), try table.texts("lead_agency"), try table.texts("closure_reason")
    )
    self = ids.indices.map { row in
      guard let position = positions[row] else {
        return Family(id: FamilyID(ids[row]), register: nil, registerIndex: nil, members: [])
      }
      var family = RegisteredFamily(ref: refs[row])
      if let file = files[row], let line = lines[row] {
        family.line = SourceLine(file: UInt16(file), line: Int32(line))
      }
      family.registered = registered[row]
      family.assessed = assessed[row]
      family.planned = planned[row]
      family.lead = leads[row]
      family.leadAgency = agencies[row]
      family.closed = closed[row]
      family.closureReason = reasons[row]
      return Family(id: FamilyID(ids[row]), register: family, registerIndex: Int32(position), members: [])
    }
  }
}
