import Families
import Normalise
import Vocabulary

/// Turns an evaluation into a row of `outcomes.csv`.
struct OutcomeTeller {
  let evaluation: MeasureEvaluation

  private var book: EvidenceBook { evaluation.book }

  /// The outcome on the as-of date.
  func outcome() -> Outcome {
    let today = AskedDay(evaluation.today)
    evaluation.isTelling = true
    let answer = evaluation.answer(on: today)
    evaluation.isTelling = false
    evaluation.noteSupport(on: AskedDay(evaluation.today))
    var outcome = OutcomeTeller.started(evaluation)
    settle(answer, on: today, &outcome)
    outcome.work = workResult()
    let isUnsettled = evaluation.row.outlivesMembership ? answer.reason == .nothingOpen : outcome.status != .met
    if evaluation.left != nil, isUnsettled { outcome.turnToReview(.memberLeft) }
    fill(&outcome)
    return outcome
  }

  /// What would qualify, for the trawl.
  static func trawled(_ evaluation: MeasureEvaluation) -> Outcome {
    var outcome = started(evaluation)
    outcome.evidence = lines(evaluation.hits.flatMap(\.events), [], evaluation.book)
    return outcome
  }

  private static func started(_ evaluation: MeasureEvaluation) -> Outcome {
    let row = evaluation.row
    var outcome = Outcome(
      family: evaluation.household.index, measure: row.measure, headline: row.headline, status: .pending,
      qualifiedOn: evaluation.qualified)
    outcome.person = evaluation.subject.person
    outcome.personRef = evaluation.subject.personRef
    outcome.planVersion = row.version
    outcome.routes = Set(evaluation.hits.map(\.route)).sorted().map { row.routes[$0].name }
    if let first = evaluation.hits.first {
      let firsts = evaluation.hits.filter { $0.evidence == first.evidence }
      outcome.isNewProblem = first.evidence > evaluation.registered && firsts.allSatisfy { !$0.isProfessional }
    }
    outcome.countsInRollUp = !row.oneIsEnough || evaluation.hits.contains { $0.evidence <= evaluation.registered }
    return outcome
  }

  // MARK: Status

  private func settle(_ answer: Answer, on today: AskedDay, _ outcome: inout Outcome) {
    outcome.reasonCode = answer.reason
    outcome.reason = answer.reason.sentence
    switch answer.state {
    case .holds:
      outcome.status = .met
      outcome.metOn = evaluation.heldSince(today) { evaluation.answer(on: $0) }
      outcome.reason = "Every condition has held since \(outcome.metOn?.iso ?? "")."
    case .neutral: outcome.status = .neutral
    case .review: outcome.status = .review
    case .awaiting, .fails, .pending, .held:
      if answer.undone, evaluation.held(before: today) {
        outcome.status = .regressed
        outcome.hasCollapsed = answer.state != .awaiting
        outcome.reason = "\(ReasonCode.regressed.sentence) \(answer.reason.sentence)"
        return
      }
      outcome.status = answer.state == .awaiting ? .awaitingEvidence : answer.state == .fails ? .notMet : .pending
      outcome.dueOn = answer.state == .pending ? answer.due : nil
    }
  }

  private func workResult() -> Outcome.WorkResult? {
    guard let test = evaluation.questions.work else { return nil }
    let asked = AskedDay(book.asOf)
    let answer = test.answer(evaluation, on: asked)
    let isBarred = evaluation.hits.allSatisfy { $0.doubt != .none }
    var result = Outcome.WorkResult(status: .notMet, metOn: nil, windowFrom: nil)
    switch answer.state {
    case .holds where !isBarred:
      result.status = .met
      result.metOn = evaluation.heldSince(asked) { test.answer(evaluation, on: $0) }
      result.windowFrom = test.windowStart(evaluation, on: book.asOf)
    case .holds, .review: result.status = .review
    case .pending, .held: result.status = .pending
    case .awaiting: result.status = .awaitingEvidence
    case .neutral, .fails: break
    }
    return result
  }

  // MARK: What is told beside it

  private func fill(_ outcome: inout Outcome) {
    let notes = evaluation.notes
    let hits = evaluation.hits
    outcome.windowFrom = notes.windowFrom
    outcome.windowTo = notes.windowTo
    outcome.evidence = OutcomeTeller.lines(hits.flatMap(\.events) + notes.events, notes.evidence, book)
    outcome.testValues = (hits.map(\.figures).filter { !$0.isEmpty } + notes.figures).joined(separator: "; ")
    outcome.declaredBy = notes.declaredBy
    outcome.declaredOn = notes.declaredOn
    outcome.silentFeeds = notes.silentFeeds.sorted()
    outcome.flags = notes.flags
    if hits.contains(where: \.isExact) { outcome.flags.append(.boundaryExact) }
    if evaluation.isSelfReported { outcome.flags.append(.selfReported) }
    if outcome.status == .met { outcome.flags += evaluation.row.flagsWhenMet } else { outcome.missing = notes.missing }
    outcome.flags = Set(outcome.flags).sorted()
  }

  private static func lines(_ events: [Int32], _ more: [SourceLine], _ book: EvidenceBook) -> [SourceLine] {
    Set(events.map { book.events[Int($0)].line } + more).sorted()
  }

  /// The outcome's flags as exceptions of the family.
  func exceptions(_ outcome: Outcome) -> [DataException] {
    outcome.flags.map { flag in
      DataException(
        flag, stage: .outcomes, familyRef: evaluation.household.family.ref, personRef: outcome.personRef,
        measure: outcome.measure)
    }
  }
}
