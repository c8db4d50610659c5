import Vocabulary

/// `unsanctioned`: a claim for one of these went on for some weeks without a sanction (D1b).
struct Unsanctioned: TestWord {
  static let word = "unsanctioned"
  static var keys: [PlanKey<Unsanctioned>] {
    [
      .needed("benefit", \.claimed, .words, "The benefits."),
      .needed("for", \.weeks, .amount(of: "weeks", 1...104), "How long."),
      .settings("benefits", \.benefits, .benefits, "What counts as a claim."),
    ]
  }

  var claimed = WordList.none
  var weeks = 26
  var benefits = BenefitRules()

  var sight: WordSight {
    var sight = keysSight
    sight.look(at: .benefit)
    return sight
  }

  func sentence(_ plan: PlanWording) -> String { "\(plan.any(claimed)) for \(weeks) weeks without a sanction" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let claims = BenefitClaim.of(item.subject, rules: benefits, household: item.household).filter {
      item.book.lists[claimed.index].contains($0.benefit) && $0.from <= day
    }
    guard !claims.isEmpty else { return .fails(.sanctioned) }
    let known = item.lastAnswer(benefits)
    var result = Answer.fails(.sanctioned)
    for spell in BenefitSpell.merge(claims, tolerance: 0) {
      let start = lastStart(of: spell, item, on: day)
      let end = start.adding(days: 7 * weeks)
      guard spell.to.map({ $0 >= end.adding(days: -1) }) ?? true, start <= day else { continue }
      item.tell { $0.figures.append("no sanction from \(start.iso)") }
      if day < end {
        result = result.or(.pending(until: end))
      } else if let known, known >= end {
        return .holds
      } else {
        result = result.or(.awaiting(.claimUnknown))
      }
    }
    return result
  }

  /// From when there is no sanction any more; a sanction after the weeks were over does not matter.
  private func lastStart(of spell: BenefitSpell, _ item: MeasureEvaluation, on day: AskedDay) -> CalendarDay {
    var start = max(spell.from, item.qualified)
    let sanctions = spell.claims.flatMap(\.sanctions).sorted { $0.from < $1.from }
    for sanction in sanctions where sanction.from <= day {
      if sanction.from.days(since: start) >= 7 * weeks { break }
      start = max(start, sanction.to?.adding(days: 1) ?? CalendarDay(number: .max / 2))
    }
    return start
  }
}
