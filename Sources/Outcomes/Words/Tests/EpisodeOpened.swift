import Vocabulary

/// `episode_opened`: the latest Early Help episode was opened longer ago than some months (C1).
struct EpisodeOpened: TestWord, EpisodeJudging {
  static let word = "episode_opened"
  static var keys: [PlanKey<EpisodeOpened>] {
    [
      .needed("event", \.episodes, .events, "The episodes."),
      .needed("more_than", \.months, .months, "Since the start, exceeded."),
      .optional(
        "transfer", \.transfers, .words, "Reasons of a transfer: an episode that starts on the same day continues it."),
    ]
  }

  var episodes = EventSet.none
  var months = 6
  var transfers = WordList.none

  var transfer: WordList? { transfers }

  func sentence(_ plan: PlanWording) -> String { "\(episodes.name) opened more than \(months) months ago" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let episode = item.latestEpisode(episodes, transfer: transfers, on: day) else {
      return .awaiting(.episodeMissing)
    }
    let first = episode.start.adding(months: months).adding(days: 1)
    item.tell {
      $0.cite(episode.index)
      $0.window(episode.start, first)
    }
    return day < first ? .pending(until: first, .episodeOpen) : .holds
  }
}
