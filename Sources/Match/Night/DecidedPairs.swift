import Normalise
import Vocabulary

/// What people decided, as pairs of tonight's records.
struct DecidedPairs {
  /// Pairs that are one person, the latest decision first: where decisions contradict each other, the later word is kept.
  private(set) var same: [SureLink] = []
  private(set) var different: [(UInt32, UInt32)] = []
  /// Decided pairs, the lower record above, so that nobody is asked twice.
  private(set) var keys = Set<UInt64>()
  /// The decision that stands about each pair of tonight's records.
  private(set) var standing: [UInt64: MatchDecision] = [:]

  /// The latest decision about a pair counts; of two on one day, the later in the list.
  init(_ decisions: [MatchDecision], index: RecordIndex) {
    for decision in decisions {
      guard let a = index[decision.sourceA, decision.keyA], let b = index[decision.sourceB, decision.keyB], a != b
      else { continue }
      let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      if let known = standing[key], known.on > decision.on { continue }
      standing[key] = decision
    }
    for (key, decision) in standing.sorted(by: { ($1.value.on, $0.key) < ($0.value.on, $1.key) }) {
      let (a, b) = (UInt32(key >> 32), UInt32(key & 0xFFFF_FFFF))
      switch decision.verdict {
      case .same: same.append(SureLink(kind: .decision, a: a, b: b))
      case .different: different.append((a, b))
      case .unsure: continue
      }
      keys.insert(key)
    }
  }

  /// Pairs that were decided to be one person, and that other decisions kept apart.
  func broken(_ person: [UInt32]) -> [SureLink] { same.filter { person[Int($0.a)] != person[Int($0.b)] } }

  /// Decisions that could not be kept because others contradict them, at the later of the two records.
  func exceptions(_ person: [UInt32], _ records: [SourceRecord]) -> [DataException] {
    broken(person).map { link in
      let record = records[Int(max(link.a, link.b))]
      return DataException(
        .decisionConflict, stage: .match, source: record.source, line: record.line,
        message: "two records were decided to be one person\(word(link.pair)), and through others to be two"
          + "\(against(link, person)); they were kept apart")
    }
  }

  /// Who said so and when.
  private func word(_ pair: UInt64) -> String { standing[pair].map { " by \($0.by) on \($0.on.iso)" } ?? "" }

  /// Who kept the persons of a broken link apart, and when.
  private func against(_ link: SureLink, _ person: [UInt32]) -> String {
    let wanted = Set([person[Int(link.a)], person[Int(link.b)]])
    let other = different.first { Set([person[Int($0.0)], person[Int($0.1)]]) == wanted }
    return other.map { word(SureLink(kind: .decision, a: $0.0, b: $0.1).pair) } ?? ""
  }
}
