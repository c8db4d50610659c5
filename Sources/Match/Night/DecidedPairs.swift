import Vocabulary

/// What people decided, as pairs of tonight's records.
struct DecidedPairs {
  private(set) var same: [SureLink] = []
  private(set) var different: [(UInt32, UInt32)] = []
  /// Decided pairs, the lower record above, so that nobody is asked twice.
  private(set) var keys = Set<UInt64>()

  /// The latest decision about a pair counts; of two on one day, the later in the list.
  init(_ decisions: [MatchDecision], index: RecordIndex) {
    var latest: [UInt64: MatchDecision] = [:]
    for decision in decisions {
      guard let a = index[decision.sourceA, decision.keyA], let b = index[decision.sourceB, decision.keyB], a != b
      else { continue }
      let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      if let known = latest[key], known.on > decision.on { continue }
      latest[key] = decision
    }
    for (key, decision) in latest.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (UInt32(key >> 32), UInt32(key & 0xFFFF_FFFF))
      switch decision.verdict {
      case .same: same.append(SureLink(kind: .decision, a: a, b: b))
      case .different: different.append((a, b))
      case .unsure: continue
      }
      keys.insert(key)
    }
  }

  /// Decisions that could not be kept because others contradict them.
  func exceptions(_ person: [UInt32]) -> [DataException] {
    same.filter { person[Int($0.a)] != person[Int($0.b)] }.map { _ in
      DataException(
        .review, "DECISION_CONFLICT", stage: .match,
        message: "two records were decided to be one person, and through others to be two; they were kept apart",
        action: "look at the decisions about both records with `cfetl review list`", owner: "analyst")
    }
  }
}
