import Normalise
import Vocabulary

extension [Family] {
  /// The families without their members; `register` is the position on the register, missing for a family found by data.
  var table: Table {
    let register = map { $0.register ?? RegisteredFamily(ref: "") }
    return Table(
      "families",
      [Column("id", texts: map(\.id.text)), Column("register", integers: map { $0.registerIndex.map(Int.init) })]
        + register.columns)
  }

  /// The families of a saved stage, without their members.
  init(table: Table) throws {
    let (ids, positions) = (try table.texts("id"), try table.integers("register"))
    let register = try [RegisteredFamily](table: table)
    self = ids.indices.map { row in
      guard let position = positions[row] else {
        return Family(id: FamilyID(ids[row]), register: nil, registerIndex: nil, members: [])
      }
      return Family(id: FamilyID(ids[row]), register: register[row], registerIndex: Int32(position), members: [])
    }
  }
}
