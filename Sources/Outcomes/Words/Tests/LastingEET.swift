import Vocabulary

/// `in_education_employment_or_training`: the latest situation lasts long enough by its dates and was confirmed late enough (B1d and D2,
/// *Meaning*: Education, employment and training).
struct LastingEET: TestWord {
  static let word = "in_education_employment_or_training"
  static var keys: [PlanKey<LastingEET>] {
    [
      .needed("expires_after", \.expiryMonths, .months, "From start to expiry."),
      .needed("confirmed_after", \.confirmedMonths, .months, "From start to confirmation."),
      .settings("education_employment_training", \.rules, .eet, "What counts as such."),
    ]
  }

  var expiryMonths = 6
  var confirmedMonths = 3
  var rules = EETRules()

  var sight: WordSight { WordSight(.situation) }

  func sentence(_ plan: PlanWording) -> String {
    "recorded as \(plan.any(rules.group)), to expire at least \(expiryMonths) months after its start and confirmed at least \(confirmedMonths) months after it"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let book = item.book
    let all = SituationTable.list(of: item.subject, upTo: day, book: book)
    item.tell {
      $0.want(
        "A situation of education, employment or training, confirmed after \(confirmedMonths) months",
        from: "The participation team (Aspire)")
    }
    guard var latest = all.last else { return .awaiting(.eetMissing) }
    if book.has(rules.unknown, latest.group), let before = all.dropLast().last, book.has(rules.group, before.group),
      let expires = before.expires, latest.from >= expires, day >= before.from.adding(months: expiryMonths)
    {
      latest = before
      latest.until = nil
    }
    item.tell { $0.cite(latest.index) }
    if book.has(rules.unknown, latest.group) { return .awaiting(.eetMissing, undone: true) }
    guard book.has(rules.group, latest.group) else { return .fails(.notInEET) }
    return lasts(latest, item, on: day)
  }

  private func lasts(_ situation: Situation, _ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let lastsUntil = situation.from.adding(months: expiryMonths)
    let confirmedFrom = situation.from.adding(months: confirmedMonths)
    item.tell {
      $0.window(situation.from, lastsUntil)
      $0.figures.append(
        "start \(situation.from.iso), confirmed \(situation.confirmed?.iso ?? "never"), expires \(situation.expires?.iso ?? "unknown")"
      )
    }
    if item.afterLeaving != nil, item.book.has(rules.schoolCodes, situation.code) { return .awaiting(.eetMissing) }
    if let until = situation.until, until <= day, until < lastsUntil { return .fails(.notInEET) }
    guard let expires = situation.expires else { return .awaiting(.eetUnconfirmed) }
    if expires < lastsUntil { return .fails(.notInEET) }
    guard let confirmed = situation.confirmed, confirmed <= day, confirmed >= max(confirmedFrom, leavingDate(item))
    else {
      return .awaiting(.eetUnconfirmed)
    }
    if day < lastsUntil {
      if item.settings.eetRequireElapsed { return .pending(until: lastsUntil) }
      item.tell { $0.flag(.eetForwardDated) }
    }
    item.tell { note in note.missing.removeAll { $0.what.hasPrefix("A situation of education") } }
    return .holds
  }

  /// After school it must be confirmed after the leaving date.
  private func leavingDate(_ item: MeasureEvaluation) -> CalendarDay {
    guard item.afterLeaving != nil, let birth = item.subject.birth else { return CalendarDay(number: .min) }
    return item.calendar.leavingDate(bornOn: birth)
  }
}
