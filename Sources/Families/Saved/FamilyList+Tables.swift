import Normalise
public import Vocabulary

extension FamilyList: StageOutput {
  /// `families`.
  public static var stage: Stage { .families }

  /// The value as tables: `families`, `members`, `exceptions`.
  public var tables: [Table] {
    [
      Family.saved.table(families), Family.savedMembers.table(families, \.members),
      DataException.saved().table(exceptions),
    ]
  }

  /// The value read back; throws `SavedTableMismatch` where a table or column is another, or where a value or a place cannot be.
  public init(tables: [Table]) throws {
    self.init()
    families = try Family.saved.rows(tables)
    for index in families.indices where families[index].registerIndex == nil { families[index].register = nil }
    try Family.savedMembers.add(tables, to: &families, \.members)
    exceptions = try DataException.saved().rows(tables)
  }
}

extension Family {
  /// The families without their members; `register` is the place on the register, missing for a family found by data.
  fileprivate static var saved: SavedTable<Family> {
    SavedTable(
      "families", blank: Family(id: FamilyID(""), register: nil, registerIndex: nil, members: []),
      SavedColumn.list(
        [SavedColumn("id", \.id), SavedColumn("register", \.registerIndex)],
        RegisteredFamily.columns.map { $0.within(\.registered) }))
  }

  private var registered: RegisteredFamily {
    get { register ?? RegisteredFamily(ref: "") }
    set { register = newValue }
  }

  fileprivate static var savedMembers: SavedLists<Membership> {
    SavedLists(
      "members", of: "family",
      blank: Membership(person: 0, personRef: "", role: "", from: nil, to: nil, via: "", line: nil),
      SavedColumn.list(
        [
          SavedColumn("person", \.person), SavedColumn("person_ref", \.personRef), SavedColumn("role", \.role),
          SavedColumn("from", \.from), SavedColumn("to", \.to), SavedColumn("via", \.via),
        ], SavedColumn.place(\.line)))
  }
}
