import Families
import Normalise
import Outcomes
import Vocabulary

/// Writes what a family's claim would say.
struct ClaimWriter {
  let night: ClaimNight

  /// The content of the claim that the family could make, with no claim's id in it yet.
  func candidate(_ decision: FamilyDecision, _ view: FamilyView) -> ClaimContent {
    ClaimContent(
      claim: ClaimID(""), line: line(decision),
      evidence: view.outcomes.map { evidence($0, familyRef: decision.familyRef) })
  }

  private func line(_ decision: FamilyDecision) -> [String] {
    [
      "", decision.family.text, decision.familyRef, decision.ground?.rawValue ?? "",
      decision.planVersions.joined(separator: ";"),
      iso(decision.engagedOn), iso(decision.assessedOn), iso(decision.plannedOn), decision.lead,
      decision.headlines.joined(separator: ";"), decision.measuresMet.joined(separator: ";"),
      decision.measuresNeutral.joined(separator: ";"), iso(decision.eligibleOn), iso(decision.claimableOn), "",
      night.settings.resultFee.pounds, decision.warnings.map(\.text).joined(separator: ";"), "", "", "",
    ]
  }

  private func evidence(_ one: JudgedOutcome, familyRef: String) -> [String] {
    let outcome = one.outcome
    var values = outcome.testValues
    if one.status != .met, !outcome.reason.isEmpty { values += "\(values.isEmpty ? "" : "; ")\(outcome.reason)" }
    if let work = outcome.work, work.status == .met {
      values += "\(values.isEmpty ? "" : "; ")work from \(iso(work.windowFrom)) met \(iso(work.metOn))"
    }
    if !one.overrideID.isEmpty {
      values += "\(values.isEmpty ? "" : "; ")override \(one.overrideID), evidence says \(outcome.status.rawValue)"
    }
    return [
      "", familyRef, outcome.personRef, outcome.measure, outcome.headline, outcome.routes.joined(separator: ";"),
      iso(outcome.qualifiedOn), iso(outcome.windowFrom), iso(outcome.windowTo), one.status.rawValue, values,
      outcome.declaredBy,
      iso(outcome.declaredOn), iso(dataTo(outcome)), cited(outcome.evidence),
    ]
  }

  /// The earliest day to which something that the outcome rests on is complete.
  private func dataTo(_ outcome: Outcome) -> CalendarDay? {
    let extracts = night.input.extracts
    let silent = outcome.silentFeeds.compactMap { extracts.feeds[Int($0)].to }
    return (silent + outcome.evidence.map { extracts.files[Int($0.file)].dataTo }).min()
  }

  /// `file:line` of every row, separated by semicolons.
  func cited(_ lines: [SourceLine]) -> String {
    lines.map { "\(night.input.extracts.files[Int($0.file)].name):\($0.line)" }.joined(separator: ";")
  }

  private func iso(_ day: CalendarDay?) -> String { day?.iso ?? "" }
}
