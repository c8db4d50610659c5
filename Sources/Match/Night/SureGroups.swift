import Linkage

/// Records that are one person without any score: by what people decided, a key, or a trusted number.
struct SureGroups {
  private let members: [UInt32: [UInt32]]
  private let first: [UInt32]
  private let conflicts: NumberConflicts

  init(_ night: MatchNight) {
    conflicts = night.conflicts
    var sets = DisjointSets(night.records.count)
    let person = night.linkage.person
    for link in night.certain where person[Int(link.a)] == person[Int(link.b)] { sets.join(link.a, link.b) }
    first = (0..<UInt32(night.records.count)).map { sets.find($0) }
    var members: [UInt32: [UInt32]] = [:]
    for (record, first) in first.enumerated() where first != record {
      members[first, default: [first]].append(UInt32(record))
    }
    self.members = members
  }

  /// Whether two records cannot be one person for what others are that are surely the same person as one of them.
  func forbid(_ a: UInt32, _ b: UInt32) -> Bool {
    let (ours, theirs) = (group(a), group(b))
    if ours.count == 1, theirs.count == 1 { return false }
    return ours.contains { one in theirs.contains { !conflicts.allows(one, $0) } }
  }

  private func group(_ record: UInt32) -> [UInt32] {
    members[first[Int(record)]] ?? [record]
  }
}
