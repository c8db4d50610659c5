import Vocabulary

extension [LedgerEntry] {
  /// Entries that are not sealed, as a table of the saved stage.
  var draftTable: Table {
    func lists(_ list: (LedgerEntry) -> [String]) -> [String] { map { list($0).joined(separator: "\n") } }
    return Table(
      "ledger_drafts",
      [
        Column("action", texts: map(\.action.rawValue)), Column("claim", texts: map(\.claim.text)),
        Column("scope", texts: map(\.scope)),
        Column("quarter", texts: map(\.quarter.description)), Column("family", texts: map(\.family.text)),
        Column("family_ref", texts: map(\.familyRef)), Column("people", texts: lists { $0.people.map(\.text) }),
        Column("people_refs", texts: lists(\.peopleRefs)), Column("measures", texts: lists(\.measures)),
        Column("basis", texts: map { $0.basis?.rawValue ?? "" }), Column("amount", integers: map(\.amount.amount)),
        Column("evidence_hash", texts: map(\.evidenceHash)), Column("plan_version", texts: map(\.planVersion)),
        Column("on", days: map(\.on)), Column("by", texts: map(\.by)), Column("role", texts: map(\.role)),
        Column("login", texts: map(\.login)), Column("reason", texts: map(\.reason)),
      ])
  }

  /// The entries of a saved table; throws `SavedTableMismatch` where a column is missing or a word is unknown.
  init(draftTable table: Table) throws {
    func lists(_ name: String) throws -> [[String]] {
      try table.texts(name).map { $0.split(separator: "\n").map(String.init) }
    }
    let (actions, claims, quarters) = (try table.texts("action"), try table.texts("claim"), try table.texts("quarter"))
    let (families, refs, bases) = (try table.texts("family"), try table.texts("family_ref"), try table.texts("basis"))
    let (amounts, days, scopes) = (try table.integers("amount"), try table.days("on"), try table.texts("scope"))
    let (people, peopleRefs, measures) = (try lists("people"), try lists("people_refs"), try lists("measures"))
    let (hashes, plans, names) = (
      try table.texts("evidence_hash"), try table.texts("plan_version"), try table.texts("by")
    )
    let (roles, logins, reasons) = (try table.texts("role"), try table.texts("login"), try table.texts("reason"))
    self = try claims.indices.map { row in
      guard let action = LedgerAction(rawValue: actions[row]), let quarter = Quarter(quarters[row]),
        let day = days[row],
        bases[row].isEmpty || ClaimBasis(rawValue: bases[row]) != nil
      else { throw SavedTableMismatch(missing: "action, quarter, basis or date of ledger draft \(row + 1)") }
      var entry = LedgerEntry(
        action, claim: ClaimID(claims[row]), quarter: quarter, family: FamilyID(families[row]), familyRef: refs[row],
        basis: ClaimBasis(rawValue: bases[row]),
        amount: Pence(amounts[row] ?? 0), on: day)
      entry.scope = scopes[row]
      entry.people = people[row].map { PersonID($0) }
      entry.peopleRefs = peopleRefs[row]
      entry.measures = measures[row]
      entry.evidenceHash = hashes[row]
      entry.planVersion = plans[row]
      entry.by = names[row]
      entry.role = roles[row]
      entry.login = logins[row]
      entry.reason = reasons[row]
      return entry
    }
  }
}
