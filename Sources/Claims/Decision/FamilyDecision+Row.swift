import Vocabulary

extension FamilyDecision {
  /// Columns of `families.csv`.
  static let columns =
    "family_id, family_ref, engaged_on, closed_on, members, headlines, eligible, claimable, claimable_on, met, not_met, waiting, missing, "
    + "blocked_by"

  /// The row of `families.csv`.
  var row: [String] {
    [
      family.text, familyRef, engagedOn?.iso ?? "", closedOn?.iso ?? "", String(members),
      headlines.joined(separator: ";"),
      isEligible ? "Y" : "N", claimable?.rawValue ?? "", claimable == nil ? "" : claimableOn?.iso ?? "",
      met.joined(separator: ";"),
      notMet.joined(separator: ";"), waiting.joined(separator: ";"), missing.joined(separator: ";"),
      blockedBy.map(\.rawValue).joined(separator: ";"),
    ]
  }
}
