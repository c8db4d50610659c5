import Vocabulary

extension [FamilyDecision] {
  /// The decisions as a table of the saved stage; lists have a line for each entry.
  var table: Table {
    func lists(_ list: (FamilyDecision) -> [String]) -> [String] { map { list($0).joined(separator: "\n") } }
    return Table(
      "decisions",
      [
        Column("family_id", texts: map(\.family.text)), Column("family_ref", texts: map(\.familyRef)),
        Column("engaged_on", days: map(\.engagedOn)), Column("closed_on", days: map(\.closedOn)),
        Column("assessed_on", days: map(\.assessedOn)), Column("planned_on", days: map(\.plannedOn)),
        Column("lead", texts: map(\.lead)),
        Column("members", integers: map(\.members)), Column("people", texts: lists { $0.people.map(\.text) }),
        Column("people_refs", texts: lists(\.peopleRefs)), Column("headlines", texts: lists(\.headlines)),
        Column("is_eligible", flags: map(\.isEligible)), Column("eligible_on", days: map(\.eligibleOn)),
        Column("ground", texts: map { $0.ground?.rawValue ?? "" }),
        Column("claimable", texts: map { $0.claimable?.rawValue ?? "" }),
        Column("claimable_on", days: map(\.claimableOn)), Column("met", texts: lists(\.met)),
        Column("not_met", texts: lists(\.notMet)),
        Column("waiting", texts: lists(\.waiting)), Column("missing", texts: lists(\.missing)),
        Column("blocked_by", texts: lists { $0.blockedBy.map(\.rawValue) }),
        Column("warnings", texts: lists { $0.warnings.map(\.text) }),
        Column("measures_met", texts: lists(\.measuresMet)),
        Column("measures_neutral", texts: lists(\.measuresNeutral)),
        Column("measures", texts: lists(\.measures)), Column("plan_versions", texts: lists(\.planVersions)),
        Column("uses_override", flags: map(\.usesOverride)), Column("due_on", days: map(\.dueOn)),
        Column("owed", integers: map(\.owed)), Column("claimed_by", texts: lists(\.claimedBy)),
        Column("maybe_claimed_by", texts: lists(\.maybeClaimedBy)),
        Column("may_be", texts: lists { $0.mayBe.map(\.text) }),
      ])
  }

  /// The decisions of a saved table; throws `SavedTableMismatch` where a column is missing.
  init(table: Table) throws {
    var decisions = try zip(table.texts("family_id"), table.texts("family_ref")).map {
      FamilyDecision(family: FamilyID($0), familyRef: $1)
    }
    func days(_ name: String, _ field: WritableKeyPath<FamilyDecision, CalendarDay?>) throws {
      for (row, day) in try table.days(name).enumerated() { decisions[row][keyPath: field] = day }
    }
    func lists(_ name: String, _ field: WritableKeyPath<FamilyDecision, [String]>) throws {
      for (row, text) in try table.texts(name).enumerated() {
        decisions[row][keyPath: field] = text.split(separator: "\n").map(String.init)
      }
    }
    func numbers(_ name: String, _ field: WritableKeyPath<FamilyDecision, Int>) throws {
      for (row, number) in try table.integers(name).enumerated() { decisions[row][keyPath: field] = number ?? 0 }
    }
    func flags(_ name: String, _ field: WritableKeyPath<FamilyDecision, Bool>) throws {
      for (row, flag) in try table.flags(name).enumerated() { decisions[row][keyPath: field] = flag }
    }
    func bases(_ name: String, _ field: WritableKeyPath<FamilyDecision, ClaimBasis?>) throws {
      for (row, text) in try table.texts(name).enumerated() {
        decisions[row][keyPath: field] = ClaimBasis(rawValue: text)
      }
    }
    try days("engaged_on", \.engagedOn)
    try days("closed_on", \.closedOn)
    try days("assessed_on", \.assessedOn)
    try days("planned_on", \.plannedOn)
    try days("eligible_on", \.eligibleOn)
    try days("claimable_on", \.claimableOn)
    try days("due_on", \.dueOn)
    try lists("people_refs", \.peopleRefs)
    try lists("headlines", \.headlines)
    try lists("claimed_by", \.claimedBy)
    try lists("maybe_claimed_by", \.maybeClaimedBy)
    try lists("met", \.met)
    try lists("not_met", \.notMet)
    try lists("waiting", \.waiting)
    try lists("missing", \.missing)
    try lists("measures_met", \.measuresMet)
    try lists("measures_neutral", \.measuresNeutral)
    try lists("measures", \.measures)
    try lists("plan_versions", \.planVersions)
    try numbers("members", \.members)
    try numbers("owed", \.owed)
    try flags("is_eligible", \.isEligible)
    try flags("uses_override", \.usesOverride)
    try bases("ground", \.ground)
    try bases("claimable", \.claimable)
    for (row, lead) in try table.texts("lead").enumerated() { decisions[row].lead = lead }
    for (row, codes) in try table.texts("blocked_by").enumerated() {
      decisions[row].blockedBy = try codes.split(separator: "\n").map { try ExceptionCode(saved: String($0)) }
    }
    for (row, warnings) in try table.texts("warnings").enumerated() {
      decisions[row].warnings = try warnings.split(separator: "\n").map { try ClaimWarning(saved: String($0)) }
    }
    for (row, people) in try table.texts("people").enumerated() {
      decisions[row].people = people.split(separator: "\n").map { PersonID(String($0)) }
    }
    for (row, people) in try table.texts("may_be").enumerated() {
      decisions[row].mayBe = people.split(separator: "\n").map { PersonID(String($0)) }
    }
    self = decisions
  }
}
