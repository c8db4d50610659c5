import Vocabulary

/// `spell_declared`: a declaration of progress names a spell, of work or of a course, that is long enough and not over when the subject
/// qualified.
struct SpellDeclared: TestWord {
  /// A longer time after some benefits.
  struct Longer: Sendable, Equatable {
    /// The benefits.
    var benefits = WordList.none
    /// Weeks.
    var weeks = 26

    static var keys: [PlanKey<Longer>] {
      [
        .needed("benefit", \.benefits, .words, "The benefits."),
        .needed("at_least", \.weeks, .amount(of: "weeks", 1...104), "How long after one of them."),
      ]
    }
  }

  static let word = "spell_declared"
  static var keys: [PlanKey<SpellDeclared>] {
    [
      .needed("as", \.names, .declaredNames, "The names under which it may be declared."),
      .optional(
        "at_least", \.weeks, .amount(of: "weeks", 1...104), "How long the spell must be, first and last day counted."),
      .optional("or_after", \.longer, .longer, "A longer time, where such a claim qualified the subject."),
    ]
  }

  var names = WordList.none
  var weeks: Int?
  var longer: Longer?

  func sentence(_ plan: PlanWording) -> String {
    "progress declared for \(plan.any(names)) with a spell"
      + (weeks.map { " of at least \($0) weeks" } ?? "")
      + (longer.map { ", \($0.weeks) after \(plan.any($0.benefits))" } ?? "") + " that ends after qualifying"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let days = weeks.map { 7 * max($0, longerWeeks(item) ?? $0) }
    return item.anyWord(names, from: item.qualified.adding(days: 1), on: day) { word in
      let to = min(word.event.spellTo ?? word.on, word.on)
      guard let days else {
        return word.event.spellTo.map { $0 > item.qualified } ?? true ? .holds : .awaiting(.spellOver)
      }
      guard let from = word.event.spellFrom else { return .awaiting(.declarationIncomplete) }
      let length = to.days(since: from) + 1
      item.tell { $0.figures.append("\(from.iso) to \(to.iso), \(length) days") }
      if to <= item.qualified { return .awaiting(.spellOver) }
      return length >= days ? .holds : .awaiting(.activityTooShort)
    }
  }

  /// The longer time, where one of the claims on which the qualifying date rests asks for it.
  private func longerWeeks(_ item: MeasureEvaluation) -> Int? {
    guard let longer else { return nil }
    let events = item.hits.filter { $0.qualified == item.qualified }.flatMap(\.events).map { item.book.events[Int($0)] }
    return events.contains { $0.kind == .benefit && item.book.has(longer.benefits, $0.type) } ? longer.weeks : nil
  }
}

extension PlanValue where Value == SpellDeclared.Longer {
  /// `{ benefit: [JSA], at_least: 26 weeks }`.
  fileprivate static var longer: PlanValue {
    part("{ benefit: [JSA], at_least: 26 weeks }", SpellDeclared.Longer(), SpellDeclared.Longer.keys)
  }
}
