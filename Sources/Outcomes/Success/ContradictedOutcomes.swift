import Vocabulary

/// What a household's outcomes come to where rows contradict each other (readings 4.22, 9 and 10): they are judged once for every version of
/// what can be right, and what comes out alike whichever it is stands.
struct ContradictedOutcomes {
  /// Versions of one subject that are gone through; beyond it every outcome that could hang on one is left to a person.
  private static let mostVersions = 64

  private let household: Household
  private let book: EvidenceBook
  private let judge: (Household) -> [Outcome]
  private(set) var outcomes: [Outcome]
  /// Measures of which it is in dispute whether they qualified.
  private(set) var unseen: [Unseen] = []

  /// - Parameters:
  ///   - outcomes: what comes out as the rows stand.
  ///   - judge: what comes out of a household like it.
  init(_ outcomes: [Outcome], of household: Household, judge: @escaping (Household) -> [Outcome]) {
    self.household = household
    self.outcomes = outcomes
    self.judge = judge
    book = household.book
    for position in 0...household.members.count where !household.subject(position).contradictions.isEmpty {
      compare(position)
    }
  }

  /// Somebody's measure.
  private struct Question: Hashable {
    let person: Int32?
    let measure: String
  }

  private mutating func compare(_ position: Int) {
    let subject = household.subject(position)
    let choices = ContradictedOutcomes.choices(subject.contradictions)
    guard choices.count <= ContradictedOutcomes.mostVersions else {
      for index in outcomes.indices where outcomes[index].person == subject.person {
        turn(index, .tiedEvidence, subject.contradictions)
      }
      return
    }
    let judged = choices.map { choice in
      (choice, choice.allSatisfy { $0 == 0 } ? outcomes : judge(household.choosing(choice, of: position)))
    }
    var questions = outcomes.map { Question(person: $0.person, measure: $0.measure) }
    for outcome in judged.flatMap(\.1) {
      let question = Question(person: outcome.person, measure: outcome.measure)
      if !questions.contains(question) { questions.append(question) }
    }
    for question in questions {
      let answers = judged.map { choice, outcomes in
        (choice, outcomes.first { $0.person == question.person && $0.measure == question.measure })
      }
      settle(question, answers, subject)
    }
  }

  /// One version of each contradiction, in every way; the first is as the rows stand.
  private static func choices(_ contradictions: [Contradiction]) -> [[Int]] {
    var all: [[Int]] = [[]]
    for contradiction in contradictions where all.count <= mostVersions {
      all = all.flatMap { choice in contradiction.versions.indices.map { choice + [$0] } }
    }
    return all
  }

  // MARK: One measure of one person

  private typealias Answers = [(choice: [Int], outcome: Outcome?)]

  private mutating func settle(_ question: Question, _ answers: Answers, _ subject: Subject) {
    let contradictions = subject.contradictions
    let equals = answers.filter { choice, _ in
      zip(contradictions, choice).allSatisfy { !$0.firstIsLater || $1 == 0 }
    }
    if !ContradictedOutcomes.areAlike(equals) { return dispute(question, equals, contradictions) }
    let stands = ContradictedOutcomes.rank(answers[0].outcome)
    if answers.contains(where: { ContradictedOutcomes.rank($0.outcome).lexicographicallyPrecedes(stands) }) {
      return dispute(question, answers, contradictions)
    }
    // Whichever is right, it was met by then.
    if let index = place(of: question), let last = equals.compactMap(\.outcome?.metOn).max() {
      outcomes[index].metOn = last
    }
  }

  /// How near an outcome is to a claim. A problem that is none stands in nobody's way.
  private static func rank(_ outcome: Outcome?) -> [Int] {
    [outcome?.status.rank ?? OutcomeStatus.allCases.count, outcome?.work.map { $0.status == .met ? 1 : 0 } ?? 1]
  }

  private static func areAlike(_ answers: Answers) -> Bool {
    answers.dropFirst().allSatisfy { areAlike($0.outcome, answers[0].outcome) }
  }

  private static func areAlike(_ one: Outcome?, _ other: Outcome?) -> Bool {
    one?.status == other?.status && one?.work?.status == other?.work?.status
  }

  /// The contradictions each of which makes a difference by itself; all of them where none does.
  private static func culprits(_ all: [Contradiction], _ answers: Answers) -> [Contradiction] {
    let alone = all.indices.filter { place in
      answers.contains { choice, outcome in
        choice[place] != 0 && choice.indices.allSatisfy { $0 == place || choice[$0] == 0 }
          && !areAlike(answers[0].outcome, outcome)
      }
    }
    return (alone.isEmpty ? Array(all.indices) : alone).map { all[$0] }
  }

  /// Leaves to a person what hangs on which version is right: whether it has succeeded, or whether it ever qualified.
  private mutating func dispute(_ question: Question, _ answers: Answers, _ contradictions: [Contradiction]) {
    let culprits = ContradictedOutcomes.culprits(contradictions, answers)
    guard let index = place(of: question), answers.allSatisfy({ $0.outcome != nil }) else {
      outcomes.removeAll { $0.person == question.person && $0.measure == question.measure }
      let ref = household.members.first { $0.person == question.person }?.personRef ?? ""
      for event in Set(culprits.flatMap { $0.versions.joined() }).map({ book.events[Int($0)] }).sorted(by: {
        $0.line < $1.line
      }) {
        unseen.append(
          Unseen(
            family: household.index, person: question.person, personRef: ref, measures: [question.measure],
            feed: event.feed, line: event.line, cause: .contradicted))
      }
      return
    }
    let isOfWork = answers.allSatisfy { $0.outcome?.status == outcomes[index].status }
    turn(index, culprits.contains { $0.kind == .tie } ? .tiedEvidence : .sourcesDisagree, culprits, isOfWork: isOfWork)
  }

  private func place(of question: Question) -> Int? {
    outcomes.firstIndex { $0.person == question.person && $0.measure == question.measure }
  }

  private mutating func turn(_ index: Int, _ reason: ReasonCode, _ culprits: [Contradiction], isOfWork: Bool = false) {
    if isOfWork {
      outcomes[index].turnWorkToReview()
    } else if outcomes[index].status != .review {
      outcomes[index].turnToReview(reason)
    }
    outcomes[index].evidence = Set(outcomes[index].evidence + culprits.flatMap { $0.lines(book) }).sorted()
  }
}
