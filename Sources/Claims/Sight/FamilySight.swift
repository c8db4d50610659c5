import Outcomes
import Vocabulary

/// What could not be seen of one family tonight.
struct FamilySight {
  /// Feeds and rows that a route asks and that could not be read.
  let all: [Unseen]
  /// The grounds on which the family could be claimed already when a feed that is carried over was read, by the feed's place.
  let stood: [UInt16: ClaimBasis]
  /// Members for whom a source that is asked about each person has never answered.
  let untraced: [Unseen]
  /// What the last night rested on and is gone.
  let lost: [NightGrounds.Problem]

  /// What keeps progress from being claimed.
  var unseen: [Unseen] { all.filter { !hasStood($0, \.restsOnProgress) } }

  /// What keeps lasting work, shown by a row of the plan, from being claimed.
  func unseen(forWork measure: String?) -> [Unseen] {
    all.filter { !hasStood($0, \.restsOnWork) && concerns($0, measure) }
  }

  /// Whether progress, or work shown by a row of the plan, rests on a feed that is carried over.
  func isCarried(progress: Bool, work measure: String?) -> Bool {
    all.contains { one in
      progress && hasStood(one, \.restsOnProgress)
        || measure != nil && hasStood(one, \.restsOnWork) && concerns(one, measure)
    }
  }

  private func hasStood(_ one: Unseen, _ ground: (ClaimBasis) -> Bool) -> Bool {
    one.line == nil && stood[one.feed].map(ground) ?? false
  }

  private func concerns(_ one: Unseen, _ measure: String?) -> Bool {
    one.measures.isEmpty || measure.map(one.measures.contains) ?? false
  }
}
