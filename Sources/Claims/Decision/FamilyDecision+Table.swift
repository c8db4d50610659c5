import Vocabulary

extension FamilyDecision {
  /// The decisions as a table of the saved stage; lists have a line for each entry.
  static var saved: SavedTable<FamilyDecision> {
    SavedTable("decisions", blank: FamilyDecision(family: FamilyID(""), familyRef: ""), savedColumns)
  }

  private static var savedColumns: [SavedColumn<FamilyDecision>] {
    [
      SavedColumn("family_id", \.family), SavedColumn("family_ref", \.familyRef),
      SavedColumn("engaged_on", \.engagedOn), SavedColumn("closed_on", \.closedOn),
      SavedColumn("assessed_on", \.assessedOn), SavedColumn("planned_on", \.plannedOn), SavedColumn("lead", \.lead),
      SavedColumn("members", \.members), SavedColumn("people", \.people, by: "\n"),
      SavedColumn("people_refs", \.peopleRefs, by: "\n"), SavedColumn("headlines", \.headlines, by: "\n"),
      SavedColumn("is_eligible", \.isEligible), SavedColumn("eligible_on", \.eligibleOn),
      SavedColumn("ground", \.ground), SavedColumn("claimable", \.claimable),
      SavedColumn("claimable_on", \.claimableOn), SavedColumn("met", \.met, by: "\n"),
      SavedColumn("not_met", \.notMet, by: "\n"), SavedColumn("waiting", \.waiting, by: "\n"),
      SavedColumn("missing", \.missing, by: "\n"), SavedColumn("blocked_by", \.blockedBy, by: "\n"),
      SavedColumn("warnings", \.warnings, by: "\n"),
      SavedColumn("blind_to", \.blindTo, by: "\n"), SavedColumn("measures_met", \.measuresMet, by: "\n"),
      SavedColumn("measures_neutral", \.measuresNeutral, by: "\n"), SavedColumn("measures", \.measures, by: "\n"),
      SavedColumn("plan_versions", \.planVersions, by: "\n"), SavedColumn("uses_override", \.usesOverride),
      SavedColumn("due_on", \.dueOn), SavedColumn("owed", \.owed), SavedColumn("claimed_by", \.claimedBy, by: "\n"),
      SavedColumn("maybe_claimed_by", \.maybeClaimedBy, by: "\n"), SavedColumn("may_be", \.mayBe, by: "\n"),
    ]
  }
}
