import Families
import Normalise
import Vocabulary

/// An Early Help episode as the plan judges it: a transfer on the same day is one with what it continues.
struct HelpEpisode {
  var start: CalendarDay
  var event: Event
  var index: Int32
}

extension MeasureEvaluation {
  /// C1: the latest episode was opened longer ago than the minimum period.
  func wasOpened(_ test: OpenedTest, on day: CalendarDay) -> Answer {
    guard let episode = latestEpisode(test.episodes, transfer: test.transfer, on: day) else {
      return .awaiting(.episodeMissing)
    }
    let first = episode.start.adding(months: test.months).adding(days: 1)
    tell {
      $0.cite(episode.index)
      $0.window(episode.start, first)
    }
    return day < first ? .pending(until: first, .episodeOpen) : .holds
  }

  /// C1 (a) to (c): closed with a good rating, closed with a fair one that the lead professional vouches for, or open and vouched for.
  func endedWell(_ test: EpisodeTest, on day: CalendarDay) -> Answer {
    guard let episode = latestEpisode(test.episodes, transfer: nil, on: day) else {
      return .awaiting(.episodeMissing)
    }
    guard let end = episode.event.until, end <= day else { return declared(test.declared, on: day) }
    tell {
      $0.cite(episode.index)
      $0.figures.append("rating \(episode.event.rating.map(String.init) ?? "blank")")
    }
    if book.has(test.stepUp, episode.event.reason) { return .review(.steppedUp) }
    guard let rating = episode.event.rating else {
      tell { $0.want("The end-of-episode success rating", from: "The lead professional") }
      return .awaiting(.ratingMissing)
    }
    guard (1...test.highestRating).contains(rating) else { return .review(.ratingUnknown) }
    if rating >= test.goodRating { return .holds }
    return rating >= test.fairRating ? declared(test.declared, on: day) : .fails(.ratingLow)
  }

  /// The episode that started last; with reasons of a transfer, from the start of what it continues.
  private func latestEpisode(_ set: EventSet, transfer: WordList?, on day: CalendarDay) -> HelpEpisode? {
    var episodes: [HelpEpisode] = []
    each(set, upTo: day) { event, index, date in episodes.append(HelpEpisode(start: date, event: event, index: index)) }
    episodes.sort { ($0.start, $0.index) < ($1.start, $1.index) }
    guard var latest = episodes.popLast() else { return nil }
    while let transfer, let before = episodes.popLast() {
      guard before.event.until == latest.start, book.has(transfer, before.event.reason) else { break }
      latest.start = before.start
    }
    return latest
  }

  /// The start of the episode that a declaration is measured from: the subject's latest, or for a family the first of any member that
  /// was open on registration or started later; without one the register's assessment.
  func earlyHelpStart(on day: CalendarDay) -> CalendarDay? {
    if !row.subject.isFamily, let judged = row.tests.lazy.compactMap(\.test.helpEpisodes).first {
      return latestEpisode(judged.episodes, transfer: judged.transfer, on: day)?.start
    }
    var first: CalendarDay?
    household.eachEvent { event in
      guard event.kind == .earlyHelp, let on = event.on, on <= day,
        event.until.map({ $0 >= household.registered }) ?? true
      else { return }
      first = min(first ?? on, on)
    }
    return first ?? household.family.register?.assessed
  }

  /// C1 (d): another row of the same subject is met.
  func isMet(_ measure: String, on day: CalendarDay) -> Answer {
    guard let other = others.first(where: { $0.row.measure == measure }) else { return .fails(.nothingOpen) }
    guard day >= other.qualified else { return .awaiting(.nothingOpen) }
    return other.answer(on: day)
  }
}

extension PlanTest {
  /// The Early Help episodes that it judges, and the reasons with which one continues another.
  var helpEpisodes: (episodes: EventSet, transfer: WordList?)? {
    switch self {
    case .opened(let test): (test.episodes, test.transfer)
    case .episode(let test): (test.episodes, nil)
    default: steps.lazy.compactMap(\.test.helpEpisodes).first
    }
  }
}
