import Vocabulary

/// Says routes and tests in words, from their meaning and not from the text beside them, so that the two can be compared.
struct PlanWording {
  let plan: OutcomePlan

  // MARK: Routes

  func words(_ rule: RouteRule) -> String {
    switch rule {
    case .ticked:
      "a tick in the Early Help Assessment, at most \(plan.settings.tickLookbackMonths) months before registration"
    case .declared(let agencies):
      "a professional's declaration that it qualifies\(agencies.map { " by \(any($0))" } ?? "")"
    case .event(let set, let months, let orRunning):
      "\(set.name)\(months.map { " within \($0) months before registration, or later" } ?? "")\(orRunning ? ", running on registration\(months == nil ? " or begun later" : "")" : "")"
    case .eventsInTerms(let set, let least, let terms):
      "\(least > 1 ? "at least \(least) times " : "")\(set.name) since the start of the last \(terms) completed terms"
    case .expiring(let set, let months): "\(set.name) that runs and expires in less than \(months) months"
    case .repeated(let set, let least, let days, let months):
      "\(set.name), at least \(least) within \(days) days, in the \(months) months before registration or later"
    case .absence(let percent, let terms):
      "absent for at least \(percent)% of the possible sessions over \(terms) terms in a row"
    case .sessions(let set, let least, let terms):
      "\(set.name), at least \(least) sessions over \(terms) terms in a row"
    case .withoutSchool(let days, let terms, let set):
      "at least \(days) school days in the last \(terms) terms without \(set.name)"
    case .rated(let list): "home education rated \(any(list))"
    case .claiming(let test): "claiming \(any(test.benefits)) on registration or later"
    case .situation(let list): "recorded as \(any(list)) on registration or later"
    }
  }

  // MARK: Tests

  /// One line for each test, indented by how deep it lies.
  func lines(_ steps: [PlanStep], depth: Int = 0) -> [(depth: Int, text: String)] {
    steps.flatMap { step -> [(depth: Int, text: String)] in
      let name = step.name.isEmpty ? "" : "\(step.name): "
      let when = words(step.applies)
      switch step.test {
      case .all(let inner) where step.name.isEmpty && when.isEmpty && depth == 0: return lines(inner, depth: depth)
      case .untilLeaving(let school, let then):
        return [(depth, "\(name)until school may be left and the child is 16\(when):")]
          + lines(school, depth: depth + 1)
          + [(depth, "afterwards, unless it was met before:")] + lines(then, depth: depth + 1)
      case .unless(let inner, let contradiction):
        return lines(inner, depth: depth) + [(depth, "to be judged by a person where \(words(contradiction))")]
      case .everyMember(let inner, let kind):
        return [(depth, "\(name)for every member (\(words(kind)))\(when):")] + lines(inner, depth: depth + 1)
      case .all(let inner): return [(depth, "\(name)all of\(when):")] + lines(inner, depth: depth + 1)
      case .any(let inner): return [(depth, "\(name)one of\(when):")] + lines(inner, depth: depth + 1)
      default: return [(depth, "\(name)\(words(step.test))\(when)")]
      }
    }
  }

  private func words(_ contradiction: Contradiction) -> String {
    switch contradiction {
    case .open(let set): "\(set.name) is open, or ended after the declaration"
    case .recent(let set, let months): "there is a \(set.name) of a member from \(months) months before the declaration"
    }
  }

  private func words(_ applies: PlanStep.Applies) -> String {
    switch applies {
    case .always: ""
    case .during(let set): ", while there is \(set.name)"
    case .notDuring(let set): ", while there is no \(set.name)"
    case .qualified(let measure): ", where \(measure) qualifies too"
    case .onceDeclared(let list): ", once \(any(list)) is declared"
    }
  }

  func words(_ test: PlanTest) -> String {
    switch test {
    case .all, .any, .untilLeaving, .unless: ""
    case .everyMember(_, let kind): "for every member (\(words(kind)))"
    case .scores(let test): words(test)
    case .happened(let set, let least, let months):
      "\(set.name)\(least > 1 ? ", at least \(least) times," : "") in the last \(months) months"
    case .declared(let test): words(test)
    case .clear(let test):
      "no \(test.events.name) for \(test.months) months after \(since(test)), or after the last one"
        + (test.heldBackBy.map { ", and no \($0.name)" } ?? "") + checked(test)
        + (test.recordedUntilAge.map { "; recorded until the \($0)th birthday" } ?? "")
    case .completed(let set, let good, let bad, _): "the latest \(set.name) is \(any(good)), not \(any(bad))"
    case .star(let test): "the Outcome Star rose by \(test.percent)% on \(test.points) points and fell on none"
    case .onRoll(let set, let provision, let accepted):
      "\(set.name), or \(provision.name) (\(any(accepted))), on the day"
    case .attended(let percent, let terms):
      "attended at least \(percent)% of the possible sessions over \(terms) terms in a row"
    case .fewerSessions(let set, let limit, let terms):
      "\(set.name), fewer than \(limit) sessions over \(terms) terms in a row"
    case .fewerInTerms(let set, let limit, let terms):
      "\(limit == 1 ? "no" : "fewer than \(limit)") \(set.name) over \(terms) terms in a row and since"
    case .professionalConfirms(let list):
      "where no record qualified the child, progress declared for \(any(list)) after those terms"
    case .noneOpen(let set, let list): "no open \(set.name), by the record or by a declaration of \(any(list))"
    case .inEET(let test):
      "recorded as \(any(test.group)), to expire at least \(test.expiryMonths) months after its start and confirmed at least \(test.confirmedMonths) months after it"
    case .ratedAfterVisit(let list):
      "home education rated \(any(list)) after an assessment and a visit, both after qualifying"
    case .opened(let test): "\(test.episodes.name) opened more than \(test.months) months ago"
    case .episode(let test):
      "closed with a rating of \(test.goodRating) or more; or closed with \(test.fairRating) to \(test.goodRating - 1), or still open, and \(words(test.declared))"
    case .measureMet(let measure): "\(measure) is met"
    case .caseClosed(let test):
      "no \(test.spells.name) for \(test.months) months after the last one was closed, and no open \(test.referrals.name)"
    case .riskLowered(let set, let scale):
      "the latest \(set.name) is lower than at qualifying (\(plan.words(scale).joined(separator: " < ")))"
    case .offBenefit(let test):
      "no claim for \(plan.settings.jsaWeeks) weeks after \(any(test.longBenefits)), or \(plan.settings.otherWeeks) after another benefit, and employment confirmed"
    case .unsanctioned(let list, let days, _): "\(any(list)) for \(days / 7) weeks without a sanction"
    case .nobodyClaims(_, let purposes, let reasons):
      "no claim in the family for those weeks, and \(any(purposes)) declared because of \(any(reasons))"
    case .destination(let list): "a destination that is \(any(list)), from the leaving date"
    case .reduced(let set, let percent, let months):
      "\(set.name): at least \(percent)% fewer in the last \(months) months than in the \(months) before registration"
    case .fewer(let set, let limit, let months): "\(set.name): fewer than \(limit) in the last \(months) months"
    }
  }

  private func words(_ test: DeclaredTest) -> String {
    var text = "progress declared for \(any(test.purposes))"
    if let roles = test.roles { text += " by \(any(roles))" }
    if let agencies = test.agencies { text += " by \(any(agencies))" }
    let base = [
      "qualifying": "qualifying", "last event": "qualifying or the last event", "early help": "the start of Early Help",
    ]
    text +=
      test.months > 0
      ? " at least \(test.months) months after \(base[test.since.rawValue] ?? "")"
      : " after \(base[test.since.rawValue] ?? "")"
    if test.afterLastEvent { text += ", and after the last event" }
    if !test.limbs.isEmpty { text += ", naming \(test.limbs.joined(separator: ", "))" }
    if let months = test.activityMonths { text += ", for an activity of at least \(months) months since registration" }
    return text
  }

  private func words(_ test: ScoresTest) -> String {
    "\(any(test.scales)): against the assessment before, \(test.change.rawValue)"
      + (test.top.map { " (\($0) is the top)" } ?? "") + (test.target.map { ", or all at least \($0)" } ?? "")
  }

  private func words(_ kind: PlanSubject) -> String {
    kind.ages.map { "\($0.lowerBound) to \($0.upperBound)" } ?? kind.kinds.map(\.rawValue).joined(separator: ", ")
  }

  private func since(_ test: ClearTest) -> String {
    switch test.since {
    case .start(let set): "the start of \(set.name)"
    case .end(let set): "the end of \(set.name)"
    case nil: "qualifying"
    }
  }

  private func checked(_ test: ClearTest) -> String {
    let feeds =
      plan.feedLists[test.checkedIn.index]
      + plan.feedLists[test.checkedWhereDelivered.index].map { "\($0) where delivered" }
    return " (\(feeds.joined(separator: ", ")))"
  }

  private func any(_ list: WordList) -> String { plan.words(list).joined(separator: " or ") }
}
