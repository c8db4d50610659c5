import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// Says what a family's claim would say.
struct ClaimWriter {
  let night: ClaimNight

  /// The content of the claim that the family could make, with no claim's id in it yet.
  func candidate(_ decision: FamilyDecision, _ view: FamilyView) -> ClaimContent {
    var content = ClaimContent(claim: ClaimID(""))
    (content.family, content.familyRef, content.basis) = (decision.family, decision.familyRef, decision.ground)
    content.planVersions = decision.planVersions
    (content.engagedOn, content.assessedOn) = (decision.engagedOn, decision.assessedOn)
    (content.plannedOn, content.lead) = (decision.plannedOn, decision.lead)
    content.headlines = decision.headlines
    (content.measuresMet, content.measuresNeutral) = (decision.measuresMet, decision.measuresNeutral)
    (content.eligibleOn, content.achievedOn) = (decision.eligibleOn, decision.claimableOn)
    (content.amount, content.warnings) = (night.settings.resultFee, decision.warnings.map(\.text))
    content.people = view.coveredPersons.map { person($0, ref: view.ref(of: $0)) }.sorted {
      ($0.ref, $0.id) < ($1.ref, $1.id)
    }
    content.measures = view.outcomes.map(measure)
    return content
  }

  /// Somebody with all that the night's records know them by.
  private func person(_ index: Int32, ref: String) -> ClaimedPerson {
    let records = night.input.persons.persons[Int(index)].records.map { night.input.extracts.records[Int($0)] }
    var person = ClaimedPerson(id: night.id(of: index), ref: ref)
    person.names = once(records.flatMap(\.names))
    person.birth = records.compactMap(\.birth).first
    person.sex = records.map(\.sex).first { !$0.isEmpty } ?? ""
    person.numbers = once(records.flatMap(\.numbers).filter(\.isTrusted))
    person.addresses = once(records.flatMap(\.addresses).map { Address(line: $0.line, postcode: $0.postcode) })
    person.keys = records.map { SourceRecord.Reference(source: $0.source, key: $0.key) }
    return person
  }

  private func once<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private func measure(_ one: JudgedOutcome) -> ClaimedMeasure {
    let outcome = one.outcome
    var measure = ClaimedMeasure()
    (measure.personRef, measure.measure, measure.headline) = (outcome.personRef, outcome.measure, outcome.headline)
    (measure.routes, measure.qualifiedOn) = (outcome.routes, outcome.qualifiedOn)
    (measure.windowFrom, measure.windowTo, measure.status) = (outcome.windowFrom, outcome.windowTo, one.status)
    measure.figures = outcome.testValues
    if one.status != .met { measure.reason = outcome.reason }
    if let work = outcome.work, work.status == .met {
      (measure.workFrom, measure.workMetOn) = (work.windowFrom, work.metOn)
    }
    if !one.overrideID.isEmpty { (measure.overrideID, measure.overridden) = (one.overrideID, outcome.status.rawValue) }
    (measure.declaredBy, measure.declaredOn) = (outcome.declaredBy, outcome.declaredOn)
    measure.dataTo = dataTo(outcome)
    measure.rows = outcome.evidence.map { row in
      CitedRow(
        file: night.input.extracts.files[Int(row.file)].name, line: Int(row.line),
        meaning: night.input.rowMeanings[row] ?? "")
    }
    return measure
  }

  /// The earliest day to which something that the outcome rests on is complete.
  private func dataTo(_ outcome: Outcome) -> CalendarDay? {
    let extracts = night.input.extracts
    let silent = outcome.silentFeeds.compactMap { extracts.feeds[Int($0)].to }
    return (silent + outcome.evidence.map { extracts.files[Int($0.file)].dataTo }).min()
  }
}
