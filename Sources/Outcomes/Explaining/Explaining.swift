import Families
import Match
import Normalise
import Vocabulary

extension OutcomesStage {
  /// Why a row came out as it did for a member of a family, or for the family as a whole.
  ///
  /// - Parameters:
  ///   - familyRef: Liquid Logic's FamilyID.
  ///   - personRef: Liquid Logic's PersonID; empty for a row about the family.
  /// - Returns: nil where there is no such family, person or row in force.
  public static func explain(
    _ input: OutcomeInput, plan: OutcomePlan, calendar: SchoolCalendar, familyRef: String, personRef: String,
    measure: String
  ) -> Explanation? {
    let book = EvidenceBook(input, plan: plan, calendar: calendar)
    guard let index = input.families.families.firstIndex(where: { $0.ref == familyRef }) else { return nil }
    let household = Household(book: book, index: Int32(index), family: input.families.families[index])
    let subjects = household.members.filter { $0.personRef == personRef } + (personRef.isEmpty ? [household.whole] : [])
    let day = plan.settings.planVersionBy == .engagement ? household.registered : book.asOf
    guard let subject = subjects.last,
      let row = plan.rows.first(where: { $0.measure == measure && $0.isInForce(on: day) })
    else { return nil }
    var list = OutcomeList()
    HouseholdJudge(book).judge(household, into: &list)
    let outcome = list.outcomes.first {
      $0.measure == measure && $0.personRef == subject.personRef && ($0.person == nil) == (subject.person == nil)
    }
    // What is to come is asked as if the extracts went on arriving, and nothing new stood in them.
    var later = input
    for feed in later.extracts.feeds.indices where later.extracts.feeds[feed].to != nil {
      later.extracts.feeds[feed].to = book.asOf.adding(months: Explainer.monthsAhead)
    }
    let laterBook = EvidenceBook(later, plan: plan, calendar: calendar)
    let questions = RowQuestions(row: row, number: book.measures.firstIndex(of: row.measure) ?? 0)
    let future = Explainer(
      household: Household(book: laterBook, index: Int32(index), family: household.family), subject: subject,
      questions: questions, outcome: nil, future: nil)
    return Explainer(
      household: household, subject: subject, questions: questions, outcome: outcome, future: future.evaluation()
    ).explanation()
  }
}

/// Asks a row of one subject once more, telling everything.
struct Explainer {
  let household: Household
  let subject: Subject
  let questions: RowQuestions
  let outcome: Outcome?
  /// The same evaluation with extracts that reach into the future.
  let future: MeasureEvaluation?

  /// How far ahead is asked.
  static let monthsAhead = 24

  /// The evaluation of the row for the subject; nil where it does not qualify.
  func evaluation() -> MeasureEvaluation? {
    var qualifying = Qualifying(household: household, subject: subject, questions: questions)
    let evaluation = qualifying.evaluation()
    evaluation?.others = others
    return evaluation
  }

  private var book: EvidenceBook { household.book }
  private var row: PlanRow { questions.row }
  private var wording: PlanWording { PlanWording(plan: book.plan) }

  func explanation() -> Explanation {
    var qualifying = Qualifying(household: household, subject: subject, questions: questions)
    let evaluation = qualifying.evaluation()
    evaluation?.others = others
    var document = PlanDocument(book.plan, row: row.measure).sections.flatMap(\.rows)
    document = document.filter { $0.inForce.contains(row.version) } + document
    return Explanation(
      outcome: outcome, row: document[0], routes: routes(evaluation, qualifying.exceptions),
      conditions: evaluation.map { conditions(row.tests, $0, depth: 0) } ?? [],
      wouldChange: wouldChange(evaluation))
  }

  private var others: [MeasureEvaluation] {
    book.plan.rows.compactMap { other in
      guard other.measure != row.measure, other.isInForce(on: household.registered) else { return nil }
      let number = book.measures.firstIndex(of: other.measure) ?? 0
      var qualifying = Qualifying(
        household: household, subject: subject, questions: RowQuestions(row: other, number: number))
      return qualifying.evaluation()
    }
  }

  private func routes(_ evaluation: MeasureEvaluation?, _ refused: [DataException]) -> [Explanation.Route] {
    row.routes.enumerated().map { index, route in
      let hits = evaluation?.hits.filter { $0.route == index } ?? []
      var found = hits.map { hit in
        Explanation.Finding(
          text:
            "evidence of \(hit.evidence.iso), qualifies from \(hit.qualified.iso)\(hit.figures.isEmpty ? "" : ", \(hit.figures)")",
          lines: lines(hit.events))
      }
      if route.isProfessional, hits.isEmpty {
        found += refused.map {
          Explanation.Finding(text: "does not count: \($0.message)", lines: $0.line.map { [$0] } ?? [])
        }
      }
      return Explanation.Route(name: route.name, asks: route.question.sentence(wording), found: found)
    }
  }

  private func lines(_ events: [Int32]) -> [SourceLine] { Set(events.map { book.events[Int($0)].line }).sorted() }

  // MARK: Conditions

  private func conditions(_ steps: [PlanStep], _ evaluation: MeasureEvaluation, depth: Int) -> [Explanation.Condition] {
    steps.flatMap { step -> [Explanation.Condition] in
      evaluation.notes = Notes()
      evaluation.isTelling = true
      let today = step.question.answer(evaluation, on: AskedDay(evaluation.today))
      evaluation.isTelling = false
      let notes = evaluation.notes
      let asks = step.steps.isEmpty ? step.question.sentence(wording) : wording.lines([step]).first?.text ?? ""
      let own = Explanation.Condition(
        depth: depth, name: step.name, asks: asks, answer: today.words,
        finding: Explanation.Finding(
          text: notes.figures.joined(separator: "; "), lines: Set(lines(notes.events) + notes.evidence).sorted()),
        turns: turns(step, evaluation))
      // What is asked of every member has no answer of the subject's own.
      if step.question is EveryMember { return [own] }
      return [own] + conditions(step.steps, evaluation, depth: depth + 1)
    }
  }

  /// When the answer turned, and when it will if nothing new happens and the extracts go on: the next two years are asked.
  private func turns(_ step: PlanStep, _ evaluation: MeasureEvaluation) -> [Explanation.Turn] {
    var turns: [Explanation.Turn] = []
    var day = book.asOf.adding(months: Explainer.monthsAhead)
    while day >= evaluation.qualified {
      let asked = AskedDay(day)
      let isToCome = day > book.asOf
      let words = step.question.answer(isToCome ? future ?? evaluation : evaluation, on: asked).words
      let first = isToCome ? book.asOf.adding(days: 1) : evaluation.qualified
      let since = max(asked.since, first)
      if turns.last?.answer == words { turns.removeLast() }
      turns.append(Explanation.Turn(on: since, answer: words))
      day = since.adding(days: -1)
    }
    return turns.reversed()
  }

  private func wouldChange(_ evaluation: MeasureEvaluation?) -> [String] {
    guard let outcome else {
      return evaluation == nil
        ? ["Evidence under one of the routes, of a date that counts, would qualify the measure."] : []
    }
    var lines = outcome.missing.map { item in
      "\(item.what), from \(item.whoCanSay)\(item.possibleFrom.map { ", \($0 > book.asOf ? "possible from" : "possible since") \($0.iso)" } ?? "")"
    }
    if outcome.reasonCode == .matchUndecided {
      lines += outcome.hangsOn.map { book.persons.review[Int($0)].id }.sorted().map {
        "A decision on the pair \($0), which nobody has judged: 'cfetl review list'."
      }
    }
    if outcome.reasonCode == .rowQuarantined {
      lines.append(
        "The row that was set aside, put right in its source: see quarantine/ and the evidence of the outcome.")
    }
    if let due = outcome.dueOn { lines.append("The passing of time: the minimum period ends on \(due.iso).") }
    if outcome.status == .met {
      lines.append(
        "A later event or declaration that contradicts it, dated \(book.asOf.iso) or before, would take it back.")
    }
    return lines
  }
}

extension Answer {
  /// The answer in words.
  var words: String {
    switch state {
    case .holds: "holds"
    case .pending: "pending until \(due?.iso ?? "")"
    case .held: "waits: \(reason.sentence)"
    case .awaiting: "cannot tell: \(reason.sentence)"
    case .fails: "fails: \(reason.sentence)"
    case .review: "a person must decide: \(reason.sentence)"
    case .neutral: "out of account: \(reason.sentence)"
    }
  }
}
