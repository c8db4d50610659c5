import Families
import Normalise
import Vocabulary

/// An Early Help episode as the plan judges it: a transfer on the same day is one with what it continues.
struct HelpEpisode {
  var start: CalendarDay
  var event: Event
  var index: Int32
}

/// A word that judges an Early Help episode.
protocol EpisodeJudging: TestWord {
  /// The episodes.
  var episodes: EventSet { get }
  /// The reasons with which one continues another; nil where none does.
  var transfer: WordList? { get }
}

extension MeasureEvaluation {
  /// The episode that started last of those that could have qualified, as they were open on registration or started later; with reasons of a
  /// transfer, from the start of what it continues.
  func latestEpisode(_ set: EventSet, transfer: WordList?, on day: AskedDay) -> HelpEpisode? {
    var episodes: [HelpEpisode] = []
    each(set, upTo: day) { event, index, date in episodes.append(HelpEpisode(start: date, event: event, index: index)) }
    episodes.sort { ($0.start, $0.index) < ($1.start, $1.index) }
    while let last = episodes.last, last.event.until.map({ $0 < registered }) ?? false { episodes.removeLast() }
    guard var latest = episodes.popLast() else { return nil }
    while let transfer, let before = episodes.popLast() {
      guard before.event.until == latest.start, book.has(transfer, before.event.reason) else { break }
      latest.start = before.start
    }
    return latest
  }

  /// The start of the episode that a declaration is measured from: the subject's latest, or for a family the first of any member that
  /// was open on registration or started later; without one the register's assessment.
  func earlyHelpStart(on day: AskedDay) -> CalendarDay? {
    if !row.subject.isFamily, let judged = questions.episode {
      return latestEpisode(judged.episodes, transfer: judged.transfer, on: day)?.start
    }
    // Whenever it became known: what came before it is not its result on any day.
    var first: CalendarDay?
    household.eachEvent { event in
      guard event.kind == .earlyHelp, let on = event.on, on <= book.asOf,
        event.until.map({ $0 >= household.registered }) ?? true
      else { return }
      first = min(first ?? on, on)
    }
    return first ?? household.family.register?.assessed
  }
}
