import Vocabulary

/// `case_closed`: social care's case is closed, and stays closed for some months (C2, *Meaning*: Social care; 4.21, 13).
struct CaseClosed: TestWord {
  static let word = "case_closed"
  static var keys: [PlanKey<CaseClosed>] {
    [
      .needed("spells", \.spells, .events, "Everything that keeps the case open."),
      .needed("referrals", \.referrals, .events, "Of these, the referrals: an open one fails."),
      .optional("led_to_nothing", \.nothing, .words, "Outcomes of a referral that led to nothing."),
      .needed("for", \.months, .months, "How long it must stay closed."),
      .needed("checked_in", \.checkedIn, .feeds, "Feeds that must reach to the end of the months."),
    ]
  }

  var spells = EventSet.none
  var referrals = EventSet.none
  var nothing = WordList.none
  var months = 6
  var checkedIn = FeedList.none

  func sentence(_ plan: PlanWording) -> String {
    "no \(spells.name) for \(months) months after the last one was closed, and no open \(referrals.name)"
  }

  /// What the spells say on a day.
  private struct Standing {
    var anchor: CalendarDay
    var isOpen = false
    var hasOpenReferral = false
    /// When referrals ended that led to nothing.
    var nothings: [CalendarDay] = []

    /// The end of the months, each referral to nothing within them starting them again.
    func end(_ months: Int) -> CalendarDay {
      nothings.sorted().reduce(anchor.adding(months: months)) { end, nothing in
        nothing > anchor && nothing <= end ? nothing.adding(months: months) : end
      }
    }
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let standing = standing(item, on: day)
    let end = standing.anchor.adding(months: months)
    item.tell { $0.window(standing.anchor, end) }
    if standing.isOpen { return waiting(item, .held(.caseOpen)) }
    if standing.hasOpenReferral { return waiting(item, day >= end ? .fails(.referralOpen) : .held(.referralOpen)) }
    if day < end {
      return .pending(until: end, standing.anchor > item.qualified ? .eventSince : .periodRunning)
    }
    let last = standing.end(months)
    if day < last { return .review(.referralToNothing) }
    return item.checked(checkedIn, .none, from: standing.anchor.adding(days: 1), to: last) ?? .holds
  }

  private func standing(_ item: MeasureEvaluation, on day: AskedDay) -> Standing {
    let book = item.book
    var standing = Standing(anchor: item.qualified)
    item.each(spells, upTo: day) { event, index, date in
      // An assessment that was completed without a date was closed on no later day than anybody can tell.
      let last = event.until ?? (event.status.number == book.canon.completed ? date : nil)
      let isReferral = book.selector(of: referrals, for: event) != nil
      guard let ended = last, ended <= day else {
        item.tell { $0.cite(index) }
        if isReferral { standing.hasOpenReferral = true } else { standing.isOpen = true }
        return
      }
      if isReferral, book.has(nothing, event.outcome), !item.settings.c2NfaReferralBlocks {
        standing.nothings.append(ended)
        return
      }
      if ended > standing.anchor { item.tell { $0.cite(index) } }
      standing.anchor = max(standing.anchor, ended)
    }
    return standing
  }

  private func waiting(_ item: MeasureEvaluation, _ answer: Answer) -> Answer {
    item.tell { $0.want("The closure of the case", from: "Children's Social Care") }
    return answer
  }
}
