public import Vocabulary

extension NightGrounds {
  /// The tables that hold the grounds.
  public static let tableNames = ["ground_problems", "ground_members", "ground_standing", "ground_traced"]

  /// The grounds as tables of the saved stage.
  var tables: [Table] {
    [
      Problem.saved.table(problems), Member.saved.table(members), Standing.saved.table(standing),
      Traced.saved.table(traced),
    ]
  }

  /// The grounds of saved tables; throws `SavedTableMismatch` where a table or column is another, or where a value cannot be.
  public init(tables: [Table]) throws {
    problems = try Problem.saved.rows(tables)
    members = try Member.saved.rows(tables)
    standing = try Standing.saved.rows(tables)
    traced = try Traced.saved.rows(tables)
  }
}

extension NightGrounds.Problem {
  fileprivate static var saved: SavedTable<NightGrounds.Problem> {
    SavedTable(
      NightGrounds.tableNames[0],
      blank: NightGrounds.Problem(
        family: FamilyID(""), familyRef: "", person: nil, personRef: "", measure: "", isSettled: false,
        showsWork: false, countsInRollUp: false, rows: []),
      [
        SavedColumn("family_id", \.family), SavedColumn("family_ref", \.familyRef), SavedColumn("person_id", \.person),
        SavedColumn("person_ref", \.personRef), SavedColumn("measure", \.measure),
        SavedColumn("is_settled", \.isSettled), SavedColumn("shows_work", \.showsWork),
        SavedColumn("counts_in_roll_up", \.countsInRollUp), SavedColumn("rows", \.rows, by: "\n"),
      ])
  }
}

extension NightGrounds.Member {
  fileprivate static var saved: SavedTable<NightGrounds.Member> {
    SavedTable(
      NightGrounds.tableNames[1], blank: NightGrounds.Member(family: FamilyID(""), person: PersonID("")),
      [SavedColumn("family_id", \.family), SavedColumn("person_id", \.person)])
  }
}

extension NightGrounds.Standing {
  fileprivate static var saved: SavedTable<NightGrounds.Standing> {
    SavedTable(
      NightGrounds.tableNames[2], blank: NightGrounds.Standing(feed: "", family: FamilyID(""), basis: .progress),
      [SavedColumn("feed", \.feed), SavedColumn("family_id", \.family), SavedColumn("basis", \.basis)])
  }
}

extension NightGrounds.Traced {
  fileprivate static var saved: SavedTable<NightGrounds.Traced> {
    SavedTable(
      NightGrounds.tableNames[3], blank: NightGrounds.Traced(feed: "", person: PersonID("")),
      [SavedColumn("feed", \.feed), SavedColumn("person_id", \.person)])
  }
}
