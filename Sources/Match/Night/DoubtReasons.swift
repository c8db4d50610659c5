import Linkage
import Vocabulary

/// Says in a few words why a pair needs a person, for whoever must judge it.
struct DoubtReasons {
  private let night: MatchNight
  private let threshold: Float
  /// What pairs share that cannot be one person, by both records.
  private let shared: [UInt64: SureLink.Kind]

  init(_ night: MatchNight, settings: MatchSettings) {
    self.night = night
    threshold = settings.linkage.linkWeight
    shared = Dictionary(night.sure.conflicts.map { ($0.pair, $0.kind) }, uniquingKeysWith: { min($0, $1) })
  }

  func why(_ pair: Linkage.ScoredPair) -> String {
    let key = UInt64(pair.a) << 32 | UInt64(pair.b)
    if night.decided.standing[key]?.verdict == .same { return "the answer contradicts answers about other records" }
    let obstacle = night.conflicts.obstacle(pair.a, pair.b)
    if let kind = shared[key] {
      let against = obstacle ?? "the names and dates of birth, or their other records, contradict it"
      return kind == .reference
        ? "one names the other as the same, but \(against)" : "both have one \(kind.word), but \(against)"
    }
    if let obstacle { return obstacle }
    if night.constraints.isHeldBack(pair.a, pair.b) { return "one of them has a number or key of somebody else" }
    return pair.weight >= threshold
      ? "it fits somebody else nearly as well, or other records of the two speak against it"
      : "the score is neither high enough to link them nor low enough to drop them"
  }
}
