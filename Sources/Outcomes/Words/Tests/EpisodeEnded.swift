import Settings
import Vocabulary

/// `episode`: the Early Help episode was closed with a good rating, closed with a fair one that the lead professional vouches for, or is
/// open and vouched for (C1).
struct EpisodeEnded: TestWord, EpisodeJudging {
  static let word = "episode"
  static var keys: [PlanKey<EpisodeEnded>] {
    [
      .needed("event", \.episodes, .events, "The episodes."),
      .needed("good_rating", \.goodRating, .number(1...100), "Lowest rating of a good end."),
      .needed("fair_rating", \.fairRating, .number(1...100), "Lowest rating of an end that somebody must vouch for."),
      .needed("highest_rating", \.highestRating, .number(1...100), "Highest rating of the scale."),
      .optional("step_up", \.stepUp, .words, "Reasons that a person must look at."),
      .needed("declared", \.declared, .declared, "The lead professional's declaration."),
    ]
  }

  var episodes = EventSet.none
  var goodRating = 1
  var fairRating = 1
  var highestRating = 1
  var stepUp = WordList.none
  var declared = ProgressDeclared()

  var transfer: WordList? { nil }

  func sentence(_ plan: PlanWording) -> String {
    "closed with a rating of \(goodRating) or more; or closed with \(fairRating) to \(goodRating - 1), or still open, and \(declared.sentence(plan))"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let episode = item.latestEpisode(episodes, transfer: nil, on: day) else { return .awaiting(.episodeMissing) }
    guard let end = episode.event.until, end <= day else { return declared.answer(item, on: day) }
    item.tell {
      $0.cite(episode.index)
      $0.figures.append("rating \(episode.event.rating.map(String.init) ?? "blank")")
    }
    if item.book.has(stepUp, episode.event.reason) { return .review(.steppedUp) }
    guard let rating = episode.event.rating else {
      item.tell { $0.want("The end-of-episode success rating", from: "The lead professional") }
      return .awaiting(.ratingMissing)
    }
    guard (1...highestRating).contains(rating) else { return .review(.ratingUnknown) }
    if rating >= goodRating { return .holds }
    return rating >= fairRating ? declared.answer(item, on: day) : .fails(.ratingLow)
  }
}

extension PlanValue where Value == ProgressDeclared {
  /// A declaration within another question.
  fileprivate static var declared: PlanValue {
    PlanValue(
      "as, after, since, role …",
      read: { place, reader in ProgressDeclared(place, in: Section(place: place, values: [:]), reader) },
      facts: { test, plan in ProgressDeclared.keys.facts(test, plan) }, sight: { $0.sight })
  }
}
