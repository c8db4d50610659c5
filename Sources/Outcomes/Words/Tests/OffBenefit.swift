import Vocabulary

/// `off_benefit`: the weeks after the last claim have passed without another, and a professional confirms employment (D1a).
struct OffBenefit: TestWord {
  static let word = "off_benefit"
  static var keys: [PlanKey<OffBenefit>] {
    [
      .whole(\.isAsked, .yes, "Asked by standing there."),
      .settings("benefits", \.benefits, .benefits, "What counts as a claim."),
    ]
  }

  var isAsked = true
  var benefits = BenefitRules()

  var sight: WordSight {
    var sight = keysSight
    sight.look(at: .benefit)
    return sight
  }

  func sentence(_ plan: PlanWording) -> String {
    "no claim for \(plan.settings.jsaWeeks) weeks after \(plan.any(benefits.long)), or \(plan.settings.otherWeeks) after another benefit, and employment confirmed"
  }

  /// The first day of the weeks without a claim that have begun by a day.
  func windowStart(_ item: MeasureEvaluation, on day: CalendarDay) -> CalendarDay? {
    item.benefitSpells(benefits).last { $0.to.map { $0 <= day } ?? false }?.to?.adding(days: 1)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let spells = item.benefitSpells(benefits).filter { $0.from <= day }
    guard let last = spells.last else { return .awaiting(.claiming) }
    let answer = isOff(item, after: last, on: day)
    guard answer.state != .holds, spells.count > 1 else { return answer }
    // Back on benefit after the weeks were over: what was reached has lapsed, and a person must look at it.
    let before = MeasureEvaluation(like: item, of: item.subject)
    for (spell, next) in zip(spells, spells.dropFirst())
    where isOff(before, after: spell, on: AskedDay(next.from.adding(days: -1))).state == .holds {
      return .review(.claimLapsed)
    }
    return answer
  }

  private func isOff(_ item: MeasureEvaluation, after spell: BenefitSpell, on day: AskedDay) -> Answer {
    item.tell { note in spell.claims.forEach { note.cite($0.index) } }
    guard let to = spell.to, to <= day else {
      item.tell { $0.want("The end of the benefit claim, and work", from: "The adult's employment adviser") }
      return .held(.claiming)
    }
    if to < item.registered { return .fails(.claiming) }
    let end = to.adding(days: item.daysWithoutClaim(after: spell))
    item.tell {
      $0.window(to.adding(days: 1), end)
      $0.figures.append("claim ended \(to.iso), day \(end.days(since: to)) is \(end.iso)")
    }
    let employed = isEmployed(item, after: to, end: end, on: day)
    if day < end { return .pending(until: end) }
    guard let answered = item.lastAnswer(benefits), answered >= end else {
      item.tell {
        $0.want(
          "A matched answer of the DWP of \(end.iso) or later", from: "The DWP match, or JC staff", possibleFrom: end)
      }
      return .awaiting(.claimUnknown)
    }
    for answer in BenefitSpell.answers(of: item.subject, rules: benefits, household: item.household)
    where answer.on == answered {
      item.tell { $0.cite(answer.index) }
    }
    return employed
  }

  private func isEmployed(_ item: MeasureEvaluation, after to: CalendarDay, end: CalendarDay, on day: AskedDay)
    -> Answer
  {
    let all = item.declarations(benefits.employed, upTo: day).filter { $0.on > to }
    guard let latest = all.map(\.on).max() else {
      item.tell {
        $0.want(
          "A confirmation of employment", from: "An employment adviser, job coach or other professional",
          possibleFrom: to.adding(days: 1))
      }
      return .awaiting(.notInWork)
    }
    let last = all.filter { $0.on == latest }
    guard let positive = item.inOrder(last.filter(\.isPositive)).first else { return .fails(.declarationNegative) }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    item.tell {
      $0.cite(positive.index)
      $0.declaredOn = latest
      $0.declaredBy = item.book.declarer(positive.event)
      if latest < end { $0.flag(.workConfirmedEarly) }
    }
    return .holds
  }
}
