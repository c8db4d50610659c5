import Outcomes
import Vocabulary

/// What could not be seen of one family tonight.
struct FamilySight {
  /// Feeds and rows that a route asks and that could not be read; feeds that are carried over and saw the family's claim already are none.
  let unseen: [Unseen]
  /// Feeds that are carried over, and whose last reading the family's claim for progress already stood on.
  let carried: [String]
  /// Members for whom a source that is asked about each person has never answered.
  let untraced: [Unseen]
  /// What the last night rested on and is gone.
  let lost: [NightGrounds.Problem]

  /// What keeps lasting work, shown by a row of the plan, from being claimed.
  func unseen(forWork measure: String?) -> [Unseen] {
    unseen.filter { one in one.measures.isEmpty || measure.map(one.measures.contains) ?? false }
  }
}
