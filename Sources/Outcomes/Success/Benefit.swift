import Families
import Vocabulary

extension MeasureEvaluation {
  /// The days without a claim that must follow a spell.
  func daysWithoutClaim(after spell: BenefitSpell) -> Int {
    7 * (spell.isLong ? settings.jsaWeeks : settings.otherWeeks)
  }

  /// The last day up to which a matched answer, or JC staff, can tell whether somebody claims.
  func lastAnswer(_ test: BenefitTest, of other: Subject? = nil) -> CalendarDay? {
    BenefitSpell.answers(of: other ?? subject, test: test, household: household).map(\.on).max()
  }

  /// D1a: the weeks after the last claim have passed without another, and a professional confirms employment.
  func isOffBenefit(_ test: BenefitTest, on day: CalendarDay) -> Answer {
    let spells = benefitSpells(test).filter { $0.from <= day }
    guard let last = spells.last else { return .awaiting(.claiming) }
    let answer = isOff(after: last, test, on: day)
    guard answer.state != .holds, spells.count > 1 else { return answer }
    // Back on benefit after the weeks were over: what was reached has lapsed, and a person must look at it.
    let before = MeasureEvaluation(household: household, subject: subject, row: row, hits: hits, qualified: qualified)
    for spell in spells.dropLast()
    where before.isOff(after: spell, test, on: nextStart(after: spell, spells).adding(days: -1)).state == .holds {
      return .review(.claimLapsed)
    }
    return answer
  }

  private func nextStart(after spell: BenefitSpell, _ spells: [BenefitSpell]) -> CalendarDay {
    spells.first { $0.from > spell.from }?.from ?? book.asOf
  }

  private func isOff(after spell: BenefitSpell, _ test: BenefitTest, on day: CalendarDay) -> Answer {
    tell { note in spell.claims.forEach { note.cite($0.index) } }
    guard let to = spell.to, to <= day else {
      tell { $0.want("The end of the benefit claim, and work", from: "The adult's employment adviser") }
      return .held(.claiming)
    }
    if to < registered { return .fails(.claiming) }
    let end = to.adding(days: daysWithoutClaim(after: spell))
    tell {
      $0.window(to.adding(days: 1), end)
      $0.figures.append("claim ended \(to.iso), day \(end.days(since: to)) is \(end.iso)")
    }
    let employed = isEmployed(test, after: to, end: end, on: day)
    if day < end { return .pending(until: end) }
    guard let answered = lastAnswer(test), answered >= end else {
      tell {
        $0.want(
          "A matched answer of the DWP of \(end.iso) or later", from: "The DWP match, or JC staff", possibleFrom: end)
      }
      return .awaiting(.claimUnknown)
    }
    for answer in BenefitSpell.answers(of: subject, test: test, household: household) where answer.on == answered {
      tell { $0.cite(answer.index) }
    }
    return employed
  }

  private func isEmployed(_ test: BenefitTest, after to: CalendarDay, end: CalendarDay, on day: CalendarDay) -> Answer {
    let all = declarations(test.employed, upTo: day).filter { $0.on > to }
    guard let latest = all.map(\.on).max() else {
      tell {
        $0.want(
          "A confirmation of employment", from: "An employment adviser, job coach or other professional",
          possibleFrom: to.adding(days: 1))
      }
      return .awaiting(.notInWork)
    }
    let last = all.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else { return .fails(.declarationNegative) }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    tell {
      $0.cite(positive.index)
      $0.declaredOn = latest
      $0.declaredBy = book.declarer(positive.event)
      if latest < end { $0.flag(.workConfirmedEarly) }
    }
    return .holds
  }

  /// D1b: a claim went on for the days without a sanction.
  func isUnsanctioned(_ benefits: WordList, days: Int, _ test: BenefitTest, on day: CalendarDay) -> Answer {
    let claims = BenefitClaim.of(subject, test: test, household: household).filter {
      book.lists[benefits.index].contains($0.benefit) && $0.from <= day
    }
    guard !claims.isEmpty else { return .fails(.sanctioned) }
    let known = lastAnswer(test)
    var result = Answer.fails(.sanctioned)
    for spell in BenefitSpell.merge(claims, tolerance: 0) {
      var start = max(spell.from, qualified)
      for sanction in spell.claims.flatMap(\.sanctions).sorted(by: { $0.from < $1.from }) where sanction.from <= day {
        if sanction.from.days(since: start) >= days { break }
        start = max(start, sanction.to?.adding(days: 1) ?? CalendarDay(number: .max / 2))
      }
      let end = start.adding(days: days)
      guard spell.to.map({ $0 >= end.adding(days: -1) }) ?? true, start <= day else { continue }
      tell { $0.figures.append("no sanction from \(start.iso)") }
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

  // MARK: Nobody in the family

  /// D1c: a declared change, and the weeks without a claim by any member of the age that can claim.
  func nobodyClaims(_ test: BenefitTest, declaredAs purposes: WordList, reasons: WordList, on day: CalendarDay)
    -> Answer
  {
    let words = (household.members + [household.whole]).flatMap { declarations(purposes, upTo: day, of: $0) }.filter {
      $0.on > qualified
    }
    guard let latest = words.map(\.on).max() else { return .awaiting(.dependencyUndeclared) }
    let last = words.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else { return .fails(.declarationNegative) }
    let silence = familySilence(test, on: day)
    guard silence.state == .holds else { return silence }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    let named = DeclarationDetail.limbs(of: book.words[positive.event.detail])
    let isExplained = book.plan.words(reasons).contains { named.contains($0.lowercased()) }
    tell {
      $0.evidence.append(positive.event.line)
      $0.declaredOn = latest
      $0.declaredBy = book.declarer(positive.event)
    }
    return isExplained ? .holds : .review(.dependencyUnexplained)
  }

  private func familySilence(_ test: BenefitTest, on day: CalendarDay) -> Answer {
    var base: CalendarDay?
    var days = 0
    for member in household.members {
      let claims = BenefitClaim.of(member, test: test, household: household).filter { $0.from <= day }
      guard !claims.isEmpty else { continue }
      let left = member.isMember(on: day) ? nil : member.spells.compactMap(\.to).filter { $0 < day }.max()
      for spell in BenefitSpell.merge(claims, tolerance: settings.ceToleranceDays) {
        let ended = [spell.to.flatMap { $0 <= day ? $0 : nil }, left].compactMap { $0 }.min()
        guard let ended else { return .held(.claiming) }
        if ended < registered { continue }
        base = max(base ?? ended, ended)
        days = max(days, daysWithoutClaim(after: spell))
      }
    }
    guard let base else { return .awaiting(.claiming) }
    let end = base.adding(days: days)
    if day < end { return .pending(until: end) }
    for member in household.members where member.isMember(on: day) && isOfAge(member, test, by: end) {
      guard let answered = lastAnswer(test, of: member), answered >= end else {
        tell {
          $0.want(
            "A matched answer of the DWP for every member of \(test.membersFrom) or older",
            from: "The DWP match, or JC staff", possibleFrom: end)
        }
        return .awaiting(.claimUnknown)
      }
    }
    return .holds
  }

  private func isOfAge(_ member: Subject, _ test: BenefitTest, by day: CalendarDay) -> Bool {
    guard let birth = member.birth else { return member.role == "Adult" }
    return day.age(bornOn: birth) >= test.membersFrom
  }
}
