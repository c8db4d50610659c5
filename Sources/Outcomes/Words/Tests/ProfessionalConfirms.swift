import Vocabulary

/// `professional_confirms`: where only a professional said that there was a problem, a professional must say that it is over, once the
/// first terms that passed have ended; that word holds for later terms too (*Meaning*: School terms).
struct ProfessionalConfirms: TestWord {
  static let word = "professional_confirms"
  static var keys: [PlanKey<ProfessionalConfirms>] {
    [.whole(\.names, .declaredNames, "The rows and tests under whose name it may be declared.")]
  }

  var names = WordList.none

  func sentence(_ plan: PlanWording) -> String {
    "where no record qualified the child, progress declared for \(plan.any(names)) after those terms"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let windowed = item.termWindowed else { return .holds }
    let firstEnd = item.firstWindowEnd(windowed.terms)
    guard isWanted(item, firstEnd: firstEnd) else { return .holds }
    if day < firstEnd { return .pending(until: firstEnd, .termsRunning) }
    let from = firstPassedEnd(windowed, item, on: day)
    item.tell {
      $0.want(
        "A professional's confirmation of progress", from: "A professional who supports the child",
        possibleFrom: from?.adding(days: 1) ?? firstEnd.adding(days: 1))
    }
    let all = item.declarations(names, upTo: day).filter { $0.on > firstEnd }
    guard let latest = all.map(\.on).max() else { return .awaiting(.declarationMissing) }
    let last = all.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else { return .fails(.declarationNegative) }
    guard let from, latest > from else { return .awaiting(.declarationTooEarly) }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    item.tell {
      $0.cite(positive.index)
      $0.declaredOn = latest
      $0.declaredBy = item.book.declarer(positive.event)
      $0.missing.removeAll { $0.what.hasPrefix("A professional's confirmation") }
    }
    return .holds
  }

  private func isWanted(_ item: MeasureEvaluation, firstEnd: CalendarDay) -> Bool {
    item.hits.allSatisfy { hit in
      // The terms that are to show progress cannot be what qualified the child, even at exactly the threshold (*Meaning*: Sessions).
      guard hit.isProfessional else { return hit.evidence >= firstEnd }
      return !(item.row.routes[hit.route].question is Ticked) || item.settings.tickCountsAsProfessional
    }
  }

  /// The end of the first run of terms that passes the row's own school test.
  private func firstPassedEnd(_ test: any TermWindowed, _ item: MeasureEvaluation, on day: AskedDay) -> CalendarDay? {
    let wasTelling = item.isTelling
    item.isTelling = false
    defer { item.isTelling = wasTelling }
    var term = item.calendar.term(containing: item.qualified) + test.terms - 1
    while item.calendar.end(ofTerm: term) <= day {
      let end = item.calendar.end(ofTerm: term)
      if test.answer(item, on: AskedDay(end)).state == .holds { return end }
      term += 1
    }
    return nil
  }
}
