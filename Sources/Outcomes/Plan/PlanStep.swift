import Settings

/// One line of "how will we know that progress has been achieved".
public struct PlanStep: Sendable, Equatable {
  /// The sub-test's name, such as `B1a`; empty where it only holds others together.
  public var name = ""
  /// It, in a sentence.
  public var text = ""
  /// What must hold.
  var question: any TestWord
  /// While a spell of these events is open the step applies (*Meaning*: One of several); nil where it does not matter.
  var during: EventSet?
  /// While none is.
  var notDuring: EventSet?
  /// Where the subject is qualified under this row as well.
  var qualifiedUnder: String?
  /// Where a progress declaration names one of these.
  var onceDeclared: WordList?
  /// Not of somebody who has left the family.
  var unlessLeft = false

  /// The tests within it.
  public var steps: [PlanStep] { question.steps }

  init(_ question: any TestWord) { self.question = question }

  /// Two steps are equal where they say the same.
  public static func == (left: PlanStep, right: PlanStep) -> Bool {
    left.name == right.name && left.text == right.text && left.question.isEqual(to: right.question)
      && left.during == right.during && left.notDuring == right.notDuring
      && left.qualifiedUnder == right.qualifiedUnder && left.onceDeclared == right.onceDeclared
      && left.unlessLeft == right.unlessLeft
  }

  /// The keys of every test, whatever it asks.
  static var keys: [PlanKey<PlanStep>] {
    [
      .optional("test", \.name, .text, "The sub-test's name, under which it may be declared."),
      .optional("text", \.text, .text, "The test in a sentence."),
      .optional("while", \.during, .events, "It applies while such a spell is open."),
      .optional("not_while", \.notDuring, .events, "It applies while no such spell is open."),
      .optional("qualified_under", \.qualifiedUnder, .row, "It applies to those who qualify under this row as well."),
      .optional("once_declared", \.onceDeclared, .declaredNames, "It applies once progress is declared under a name."),
      .optional("unless_left", \.unlessLeft, .flag, "It does not apply to somebody who has left the family."),
    ]
  }

  /// The step without its name, where that stands beside it.
  var withoutName: PlanStep {
    var step = self
    step.name = ""
    return step
  }

  /// The step that stands at a place; nil, with a mistake, where none does.
  init?(_ place: Setting, _ reader: PlanReader) {
    guard let asked = PlanLanguage.asked(PlanLanguage.tests, PlanStep.keys.map(\.name), at: place) else { return nil }
    self.init(asked.word.init(asked.place, in: asked.section, reader))
    PlanStep.keys.read(&self, asked.section, reader)
    if steps.isEmpty, name.isEmpty, !reader.isWithinIndicator { place.wrong("the key 'test' is missing") }
    if !name.isEmpty { reader.testNames.append(name) }
  }

  /// What it looks at.
  var sight: WordSight {
    PlanStep.keys.reduce(into: question.sight) { $0.add($1.sight(self)) }
  }

  /// All that it says.
  func facts(_ plan: OutcomePlan) -> [PlanFact] {
    let facts = PlanStep.keys.facts(self, plan) + question.facts(plan)
    return name.isEmpty ? facts : facts.map { $0.below(name) }
  }
}

extension [PlanStep] {
  /// The first test of a kind among them, or within them.
  func first<Word>(_ kind: Word.Type) -> Word? {
    for step in self {
      if let found = step.question as? Word ?? step.steps.first(kind) { return found }
    }
    return nil
  }
}
