public import Vocabulary

extension FamilyList: StageOutput {
  /// `families`.
  public static var stage: Stage { .families }

  /// The value as tables: `families`, `members`, `exceptions`.
  public var tables: [Table] {
    let members = families.enumerated().flatMap { index, family in family.members.map { (index, $0) } }
    return [
      families.table,
      Table(
        "members",
        [
          Column("family", integers: members.map(\.0)), Column("person", .integers(members.map(\.1.person))),
          Column("person_ref", texts: members.map(\.1.personRef)), Column("role", texts: members.map(\.1.role)),
          Column("from", days: members.map(\.1.from)), Column("to", days: members.map(\.1.to)),
          Column("via", texts: members.map(\.1.via)),
          Column("file", integers: members.map { $0.1.line.map { Int($0.file) } }),
          Column("line", integers: members.map { $0.1.line.map { Int($0.line) } }),
        ]),
      exceptions.table(),
    ]
  }

  /// The value read back; throws `SavedTableMismatch` where a table or a column is missing.
  public init(tables: [Table]) throws {
    self.init()
    families = try [Family](table: tables.named("families"))
    exceptions = try [DataException](table: tables.named("exceptions"))
    let table = try tables.named("members")
    let (owners, people) = (try table.numbers("family"), try table.numbers("person"))
    let (refs, roles, via) = (try table.texts("person_ref"), try table.texts("role"), try table.texts("via"))
    let (from, to) = (try table.days("from"), try table.days("to"))
    let (files, lines) = (try table.integers("file"), try table.integers("line"))
    for (row, family) in owners.enumerated() {
      guard families.indices.contains(Int(family)) else {
        throw SavedTableMismatch(missing: "family of member \(row + 1)")
      }
      var line: SourceLine?
      if let file = files[row], let number = lines[row] { line = SourceLine(file: UInt16(file), line: Int32(number)) }
      families[Int(family)].members.append(
        Membership(
          person: people[row], personRef: refs[row], role: roles[row], from: from[row], to: to[row], via: via[row],
          line: line))
    }
  }
}
