import Outcomes
import Vocabulary

/// The coordinator's list: what stands between each eligible family and its claim, the nearest families first.
struct WorklistWriter {
  /// Columns of `worklist.csv`.
  static let columns =
    "family_ref, person_ref, measure, status, what_is_missing, who_can_say, possible_from, unlocks_claim, value"

  private let settings: ClaimSettings
  /// The night.
  private let asOf: CalendarDay
  private var families: [(nearness: Nearness, rows: [[String]])] = []

  init(settings: ClaimSettings, asOf: CalendarDay) {
    self.settings = settings
    self.asOf = asOf
  }

  /// How near a family is to its claim: those first in which nothing has failed, then those that lack least, then those that lack it soonest.
  private struct Nearness: Comparable {
    var failed: Int
    var lacking: Int
    /// When the last of it can be had; what could be had long ago counts as tonight.
    var from: CalendarDay
    var ref: String

    static func < (left: Nearness, right: Nearness) -> Bool {
      (left.failed, left.lacking, left.from, left.ref) < (right.failed, right.lacking, right.from, right.ref)
    }
  }

  /// One thing to get.
  private struct Item {
    var personRef = ""
    var measure = ""
    var status = ""
    var what: String
    var who: String
    var from: CalendarDay?
    /// Whether an adult's work result hangs on it alone.
    var unlocksWork = false

    /// Whether nobody's word would do: the facts must change.
    var hasFailed: Bool { status == OutcomeStatus.notMet.rawValue || status == OutcomeStatus.regressed.rawValue }
  }

  /// Adds a family that is eligible and has no claim; and what else should be got for any family that is engaged.
  mutating func add(_ decision: FamilyDecision, standing: [JudgedOutcome], notes: [DataException]) {
    addNotes(decision, notes)
    guard decision.isEligible, decision.claimable == nil, !decision.blockedBy.contains(.alreadyClaimed) else {
      return
    }
    var items = WorklistWriter.gaps(decision)
    items += standing.flatMap(WorklistWriter.items)
    let blocks = decision.blockedBy.filter {
      ![ExceptionCode.newProblemAtClaim, .assessmentMissing, .planMissing, .leadWorkerMissing].contains($0)
    }
    items += blocks.map { WorklistWriter.item($0, decision) }
    guard !items.isEmpty else { return }
    let isAlone = items.count == 1
    items.sort {
      ($0.from?.iso ?? "", $0.measure, $0.personRef, $0.what) < ($1.from?.iso ?? "", $1.measure, $1.personRef, $1.what)
    }
    let rows = items.map { item in
      [
        decision.familyRef, item.personRef, item.measure, item.status, item.what, item.who, item.from?.iso ?? "",
        isAlone || item.unlocksWork ? "Y" : "N", settings.resultFee.pounds,
      ]
    }
    let nearness = Nearness(
      failed: items.count(where: \.hasFailed), lacking: items.count,
      from: max(asOf, items.compactMap(\.from).max() ?? asOf), ref: decision.familyRef)
    families.append((nearness, rows))
  }

  /// Things that are good to have and hold no claim back, such as the finding behind a need that does not count without it: last in the list.
  private mutating func addNotes(_ decision: FamilyDecision, _ notes: [DataException]) {
    guard decision.engagedOn != nil, !notes.isEmpty else { return }
    let rows = notes.map { [decision.familyRef, $0.personRef, $0.measure, "", $0.message, $0.action, "", "N", ""] }
    let last = Nearness(failed: Int.max, lacking: Int.max, from: asOf, ref: decision.familyRef)
    families.append((last, rows.sorted { $0.lexicographicallyPrecedes($1) }))
  }

  /// The rows of the file.
  func rows() -> [[String]] {
    families.sorted { $0.nearness < $1.nearness }.flatMap(\.rows)
  }

  /// What the register lacks.
  private static func gaps(_ decision: FamilyDecision) -> [Item] {
    [
      (decision.assessedOn == nil, "the whole-family assessment and its date"),
      (decision.plannedOn == nil, "the family plan and its date"),
      (decision.lead.isEmpty, "the lead professional's name"),
    ].compactMap { $0.0 ? Item(what: $0.1, who: "lead professional") : nil }
  }

  /// What must be done about a code that forbids the claim, and by whom.
  private static func item(_ code: ExceptionCode, _ decision: FamilyDecision) -> Item {
    guard [.newProblemUnknown, .evidenceVanished].contains(code), !decision.blindTo.isEmpty else {
      return Item(
        status: OutcomeStatus.review.rawValue, what: "a decision: \(code.rawValue), see exceptions.csv",
        who: "coordinator")
    }
    let feeds = decision.blindTo.joined(separator: ", ")
    return Item(
      status: OutcomeStatus.awaitingEvidence.rawValue,
      what: "what could not be seen of \(feeds): \(code.rawValue), see exceptions.csv",
      who: "the source owner of \(feeds)")
  }

  private static func items(_ one: JudgedOutcome) -> [Item] {
    let outcome = one.outcome
    func item(_ what: String, _ who: String, _ from: CalendarDay?) -> Item {
      Item(
        personRef: outcome.personRef, measure: outcome.measure, status: one.status.rawValue, what: what, who: who,
        from: from)
    }
    guard outcome.missing.isEmpty else {
      let opensWork = outcome.missing.count == 1 && outcome.work?.status == .awaitingEvidence
      return outcome.missing.map { missing in
        var row = item(missing.what, missing.whoCanSay, missing.possibleFrom ?? outcome.dueOn)
        row.unlocksWork = opensWork
        return row
      }
    }
    let reason = outcome.reason.isEmpty ? outcome.reasonCode.rawValue : outcome.reason
    switch one.status {
    case .pending: return [item(reason.isEmpty ? "its period to end" : reason, "", outcome.dueOn)]
    case .review: return [item(reason.isEmpty ? "a decision" : reason, "coordinator", nil)]
    default: return [item(reason.isEmpty ? "success" : reason, "lead professional", nil)]
    }
  }
}
