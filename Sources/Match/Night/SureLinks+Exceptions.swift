import Normalise
import Vocabulary

extension SureLinks {
  /// Moves links whose records stayed apart, for a constraint stands between them, to the conflicts, and leaves out those that somebody has decided.
  mutating func separate(_ person: [UInt32], _ decided: DecidedPairs) {
    let broken = links.filter { person[Int($0.a)] != person[Int($0.b)] }
    links.removeAll { person[Int($0.a)] != person[Int($0.b)] }
    conflicts += broken
    conflicts.removeAll { person[Int($0.a)] == person[Int($0.b)] || decided.keys.contains($0.pair) }
  }

  /// One exception for each conflict, at the later record.
  func exceptions(_ records: [SourceRecord], _ keys: RegisterKeys) -> [DataException] {
    conflicts.map { link in
      let refs = keys.of([link.b, link.a])
      let (first, second) = (records[Int(link.a)], records[Int(link.b)])
      return DataException(
        .numberConflict, stage: .match, source: second.source, line: second.line,
        familyRef: refs.familyRef, personRef: refs.personRef, field: link.kind.word,
        message:
          "shares its \(link.kind.word) with a record of \(first.source) that cannot be the same person; the two were not linked"
      )
    }
  }
}
