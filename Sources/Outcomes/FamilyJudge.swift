import Families
import Match
import Normalise
import Vocabulary

/// Asks every row of the plan of every member of one family after the other.
struct FamilyJudge {
  let book: EvidenceBook
  private let rows: [RowQuestions]
  /// Whether every row is in force on every day, as in a plan that was never amended.
  private let areAllOpen: Bool
  /// For a person, the records that may be theirs (readings: a match that nobody has judged).
  private let inDoubt: [Int32: [Int32]]
  /// For a person, the feeds of which a row about them was set aside; families by -1 minus their index in the register.
  private let setAside: [Int32: [DoubtfulFeed]]

  struct DoubtfulFeed {
    let feed: UInt16
    let line: SourceLine
  }

  init(_ book: EvidenceBook) {
    self.book = book
    let measures = book.measures
    areAllOpen = book.plan.rows.allSatisfy { $0.inForceFrom == nil && $0.inForceTo == nil }
    rows = book.plan.rows.map { RowQuestions(row: $0, number: measures.firstIndex(of: $0.measure) ?? 0) }
    var doubt: [Int32: [Int32]] = [:]
    for pair in book.persons.review {
      let first = book.persons.links[Int(pair.recordA)].person
      let second = book.persons.links[Int(pair.recordB)].person
      guard first != second else { continue }
      doubt[first, default: []].append(pair.recordB)
      doubt[second, default: []].append(pair.recordA)
    }
    inDoubt = doubt
    var aside: [Int32: [DoubtfulFeed]] = [:]
    for row in book.extracts.doubtful {
      let owner = row.record.map { book.persons.links[Int($0)].person } ?? row.family.map { -1 - $0 }
      if let owner { aside[owner, default: []].append(DoubtfulFeed(feed: row.feed, line: row.line)) }
    }
    setAside = aside
  }

  /// Adds a family's outcomes, or what the trawl finds, and the exceptions.
  func judge(_ household: Household, into list: inout OutcomeList) {
    let day = book.plan.settings.planVersionBy == .engagement ? household.registered : book.asOf
    let inForce = areAllOpen ? rows : rows.filter { $0.row.isInForce(on: day) }
    for position in household.members.indices {
      let judged = judge(household.members[position], in: household, rows: inForce, telling: &list.exceptions)
      guard household.isEngaged else {
        list.trawl += judged
        continue
      }
      let person = household.members[position].person ?? -1
      list.outcomes += doubted(judged, person, position, household, inForce)
    }
    let whole = judge(household.whole, in: household, rows: inForce, telling: &list.exceptions)
    if household.isEngaged {
      list.outcomes += holdBack(whole, owner: household.family.registerIndex.map { -1 - $0 })
    } else {
      list.trawl += whole
    }
  }

  // MARK: One subject

  private func judge(
    _ subject: Subject, in household: Household, rows: [RowQuestions], telling exceptions: inout [DataException]
  ) -> [Outcome] {
    var evaluations: [(RowQuestions, MeasureEvaluation)] = []
    for questions in rows where concerns(questions, subject, household.registered) {
      var qualifying = Qualifying(household: household, subject: subject, row: questions.row, number: questions.number)
      if let evaluation = qualifying.evaluation() { evaluations.append((questions, evaluation)) }
      if household.isEngaged { exceptions += qualifying.exceptions }
    }
    guard household.isEngaged else { return evaluations.map { OutcomeTeller.trawled($0.1) } }
    let all = evaluations.map(\.1)
    var outcomes: [Outcome] = []
    for (questions, evaluation) in evaluations {
      if questions.looksAtOthers { evaluation.others = all.filter { $0 !== evaluation } }
      let teller = OutcomeTeller(evaluation: evaluation, questions: questions)
      let outcome = teller.outcome()
      exceptions += teller.exceptions(outcome)
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// Whether anything of the subject could qualify it under a row.
  private func concerns(_ questions: RowQuestions, _ subject: Subject, _ registered: CalendarDay) -> Bool {
    if subject.person == nil {
      if subject.named & (1 << UInt64(questions.number)) != 0 { return true }
      return questions.row.subject.isFamily && (questions.routeMask & subject.mask != 0)
    }
    if subject.named & (1 << UInt64(questions.number)) != 0 { return true }
    if questions.row.subject.isFamily { return false }
    if questions.routeMask & subject.mask != 0 { return true }
    return questions.asksForSilence && isOfSchoolAge(subject, registered)
  }

  /// Whether absence from every roll could mean anything: about the ages of compulsory education, and a little more.
  private func isOfSchoolAge(_ subject: Subject, _ registered: CalendarDay) -> Bool {
    subject.birth.map { book.asOf.age(bornOn: $0) >= 5 && registered.age(bornOn: $0) <= 17 } ?? false
  }

  // MARK: Doubt

  /// The outcomes with those that a match in doubt could change turned into REVIEW.
  private func doubted(
    _ judged: [Outcome], _ person: Int32, _ position: Int, _ household: Household, _ rows: [RowQuestions]
  ) -> [Outcome] {
    guard let records = inDoubt[person] else { return holdBack(judged, owner: person) }
    let other = Household(book: book, index: household.index, family: household.family)
    other.addInDoubt(records, toMember: position)
    var ignored: [DataException] = []
    let alternative = judge(other.members[position], in: other, rows: rows, telling: &ignored)
    var result: [Outcome] = []
    for var outcome in judged {
      if alternative.first(where: { $0.measure == outcome.measure })?.status != outcome.status {
        outcome.turnToReview(.matchUndecided)
      }
      result.append(outcome)
    }
    for var outcome in alternative where !judged.contains(where: { $0.measure == outcome.measure }) {
      outcome.turnToReview(.matchUndecided)
      outcome.qualifiesOnlyInDoubt = true
      result.append(outcome)
    }
    result.sort { (number($0.measure)) < (number($1.measure)) }
    return holdBack(result, owner: person)
  }

  private func number(_ measure: String) -> Int { book.measures.firstIndex(of: measure) ?? 0 }

  /// The outcomes with those that a row in quarantine could change turned into REVIEW.
  private func holdBack(_ outcomes: [Outcome], owner: Int32?) -> [Outcome] {
    guard let owner, let feeds = setAside[owner] else { return outcomes }
    return outcomes.map { outcome in
      guard ![.pending, .neutral, .review].contains(outcome.status),
        let questions = rows.first(where: { $0.row.measure == outcome.measure && $0.row.version == outcome.planVersion }
        )
      else { return outcome }
      let matters = feeds.filter { doubtful in
        EventKind.allCases.contains { kind in
          questions.testMask & Subject.bit(kind) != 0
            && book.sourceFeeds[EventKind.positions[kind] ?? 0].contains(doubtful.feed)
        }
      }
      guard !matters.isEmpty else { return outcome }
      var held = outcome
      held.turnToReview(.rowQuarantined)
      held.evidence = Set(held.evidence + matters.map(\.line)).sorted()
      return held
    }
  }
}

extension Outcome {
  /// Turns the outcome into one that a person must judge.
  mutating func turnToReview(_ reason: ReasonCode) {
    status = .review
    reasonCode = reason.rawValue
    self.reason = reason.sentence
    metOn = nil
    dueOn = nil
    if work != nil { work = WorkResult(status: .review, metOn: nil, windowFrom: work?.windowFrom) }
  }
}
