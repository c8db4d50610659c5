import Linkage
import Normalise
import Vocabulary

/// Says of every id that was merged or split what caused it.
struct IDChanges {
  let changes: [IDChange]
  let ids: [PersonID]
  /// Records of each person tonight.
  let groups: [[Int32]]
  /// Links that need no score, decisions first.
  let sure: [SureLink]
  /// Pairs that people decided to be two persons.
  let different: [(UInt32, UInt32)]
  let conflicts: NumberConflicts
  let linkage: Linkage
  /// Bits from which a pair can link.
  let threshold: Float

  /// One exception for each change, at the first record that it concerns.
  func exceptions(_ records: [SourceRecord], _ causes: [String]) -> [DataException] {
    zip(changes, causes).map { change, cause in
      let line = records[Int(change.records[0])].line
      if let keeper = change.keeper {
        return DataException(
          .personSplit, stage: .match, line: line,
          message:
            "\(change.records.count) record(s) of person \(change.id) are now person \(ids[change.group]); \(ids[keeper]) keeps the id: \(cause)"
        )
      }
      return DataException(
        .personMerged, stage: .match, line: line,
        message: "person \(change.id) is now known to be person \(ids[change.group]), the older id: \(cause)")
    }
  }

  /// What caused each change, in a few words.
  func causes() -> [String] {
    var sides = changes.map(IDChanges.sides(groups))
    // All links and pairs are looked at once, whatever the number of changes.
    var concerned: [Int32: [Int]] = [:]
    for index in sides.indices {
      for record in sides[index].ours { concerned[record, default: []].append(index) }
    }
    func note(_ a: UInt32, _ b: UInt32, _ body: (inout Sides) -> Void) {
      for (one, other) in [(Int32(a), Int32(b)), (Int32(b), Int32(a))] {
        for index in concerned[one] ?? [] where sides[index].theirs.contains(other) { body(&sides[index]) }
      }
    }
    for link in sure { note(link.a, link.b) { $0.sure = min($0.sure ?? link.kind, link.kind) } }
    for (a, b) in different { note(a, b) { $0.isDecided = true } }
    for pair in linkage.pairs { note(pair.a, pair.b) { $0.weight = max($0.weight ?? pair.weight, pair.weight) } }
    return zip(changes, sides).map { $0.keeper == nil ? merged($1) : split($1) }
  }

  /// The records that changed their id, and those that they went to, or were parted from.
  private struct Sides {
    var ours: [Int32]
    var theirs: Set<Int32>
    var sure: SureLink.Kind?
    var isDecided = false
    var weight: Float?
  }

  private static func sides(_ groups: [[Int32]]) -> (IDChange) -> Sides {
    { change in
      Sides(
        ours: change.records, theirs: Set(groups[change.keeper ?? change.group]).subtracting(change.records))
    }
  }

  private func merged(_ sides: Sides) -> String {
    if let kind = sides.sure { return "linked by \(kind.word)" }
    return sides.weight.map { "linked by score, \(bits($0)) bits" } ?? "linked through other records"
  }

  private func split(_ sides: Sides) -> String {
    if sides.isDecided { return "people decided that they are two" }
    let isForbidden = sides.ours.contains { ours in
      sides.theirs.contains { !conflicts.allows(UInt32(ours), UInt32($0)) }
    }
    if isForbidden { return "their numbers or keys cannot be one person's" }
    guard let weight = sides.weight else { return "their records do not agree any longer" }
    if weight < threshold { return "their records agree too little, \(bits(weight)) bits at best" }
    return "\(bits(weight)) bits at best, but it fits somebody else nearly as well, or their other records disagree"
  }

  /// A weight with two decimals.
  private func bits(_ weight: Float) -> String {
    let hundredths = Int((abs(weight) * 100).rounded())
    return "\(weight < 0 ? "-" : "")\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
  }
}
