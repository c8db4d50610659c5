import Families
import Vocabulary

/// `nobody_claims`: a declared change, and the weeks without a claim by any member of the age that can claim (D1c).
struct NobodyClaims: TestWord {
  static let word = "nobody_claims"
  static var keys: [PlanKey<NobodyClaims>] {
    [
      .needed("declared_as", \.names, .declaredNames, "The names under which the change is declared."),
      .needed("because", \.reasons, .words, "The reasons, one of which the declaration must name."),
      .settings("benefits", \.benefits, .benefits, "What counts as a claim."),
    ]
  }

  var names = WordList.none
  var reasons = WordList.none
  var benefits = BenefitRules()

  var sight: WordSight {
    var sight = keysSight
    sight.look(at: .benefit)
    return sight
  }

  func sentence(_ plan: PlanWording) -> String {
    "no claim in the family for those weeks, and \(plan.any(names)) declared because of \(plan.any(reasons))"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let words = item.declarationsOfAnyone(names, upTo: day).filter { $0.on > item.qualified }
    guard let latest = words.map(\.on).max() else { return .awaiting(.dependencyUndeclared) }
    let last = words.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else { return .fails(.declarationNegative) }
    let silence = silence(item, on: day)
    guard silence.state == .holds else { return silence }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    let named = DeclarationDetail.limbs(of: item.book.words[positive.event.detail])
    let isExplained = item.book.plan.words(reasons).contains { named.contains($0.lowercased()) }
    item.tell {
      $0.evidence.append(positive.event.line)
      $0.declaredOn = latest
      $0.declaredBy = item.book.declarer(positive.event)
    }
    return isExplained ? .holds : .review(.dependencyUnexplained)
  }

  /// Whether the weeks after the last claim of any member, or after its claimant left, have passed.
  private func silence(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var base: CalendarDay?
    var days = 0
    for member in item.household.members {
      let claims = BenefitClaim.of(member, rules: benefits, household: item.household).filter { $0.from <= day }
      guard !claims.isEmpty else { continue }
      let left = member.isMember(on: day) ? nil : member.spells.compactMap(\.to).filter { $0 < day }.max()
      for spell in BenefitSpell.merge(claims, tolerance: item.settings.ceToleranceDays) {
        let ended = [spell.to.flatMap { $0 <= day ? $0 : nil }, left].compactMap { $0 }.min()
        guard let ended else { return .held(.claiming) }
        if ended < item.registered { continue }
        base = max(base ?? ended, ended)
        days = max(days, item.daysWithoutClaim(after: spell))
      }
    }
    guard let base else { return .awaiting(.claiming) }
    let end = base.adding(days: days)
    if day < end { return .pending(until: end) }
    return everybodyAnswered(item, by: end, on: day) ?? .holds
  }

  /// Nil where the DWP has answered for everybody who could claim; otherwise that it has not.
  private func everybodyAnswered(_ item: MeasureEvaluation, by end: CalendarDay, on day: AskedDay) -> Answer? {
    for member in item.household.members where member.isMember(on: day) && isOfAge(member, by: end) {
      guard let answered = item.lastAnswer(benefits, of: member), answered >= end else {
        item.tell {
          $0.want(
            "A matched answer of the DWP for every member of \(benefits.membersFrom) or older",
            from: "The DWP match, or JC staff", possibleFrom: end)
        }
        return .awaiting(.claimUnknown)
      }
    }
    return nil
  }

  private func isOfAge(_ member: Subject, by day: CalendarDay) -> Bool {
    guard let birth = member.birth else { return member.role == "Adult" }
    return day.age(bornOn: birth) >= benefits.membersFrom
  }
}
