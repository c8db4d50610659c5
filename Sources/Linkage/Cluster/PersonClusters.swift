/// Groups records into persons: the strongest links first, and two groups join only where all of their records taken together say so.
///
/// Connected components chain through a single bad link, the more so the more records there are; here every join is judged by all pairs across
/// it, so that one bad link is outvoted, and a link that a constraint forbids is never made, not even through a third record.
struct PersonClusters {
  /// A link that was considered.
  struct Link {
    var a: UInt32
    var b: UInt32
    var weight: Float
  }

  /// First record of each record's group.
  private(set) var root: [UInt32]
  private var next: [UInt32]
  private var last: [UInt32]
  private var size: [UInt32]
  /// Groups that must stay apart, as sorted pairs of records.
  private let apart: [UInt32: [UInt32]]
  private let loose: LooseRecords
  /// Links that a constraint or the other records refused.
  private(set) var refused: [Link] = []

  init(records: Int, apart: [(UInt32, UInt32)], loose: LooseRecords) {
    self.loose = loose
    root = (0..<UInt32(records)).map { $0 }
    next = [UInt32](repeating: UInt32.max, count: records)
    last = root
    size = [UInt32](repeating: 1, count: records)
    var forbidden: [UInt32: [UInt32]] = [:]
    for (a, b) in apart {
      forbidden[a, default: []].append(b)
      forbidden[b, default: []].append(a)
    }
    self.apart = forbidden
  }

  /// Joins two records' groups whatever the scores, unless they must stay apart or a pair across the join is not allowed.
  mutating func require(_ a: UInt32, _ b: UInt32, _ isAllowed: (UInt32, UInt32) -> Bool) {
    let (left, right) = (root[Int(a)], root[Int(b)])
    if left != right, isOpen(left, right, isAllowed) { join(left, right) }
  }

  /// Joins groups along links, which stand with the strongest first, where the mean of the weights across the join, each held to `bound` bits,
  /// is above `least`, and neither group is torn between the other and a rival. Records that say enough of themselves are joined first.
  mutating func join(
    _ links: [Link], least: Float, bound: Float, rivals: Rivals, isAllowed: (UInt32, UInt32) -> Bool,
    weight: (UInt32, UInt32) -> Float
  ) {
    let isFirm = links.map { !loose[$0.a] && !loose[$0.b] }
    let order = links.indices.filter { isFirm[$0] } + links.indices.filter { !isFirm[$0] }
    for link in order.lazy.map({ links[$0] }) {
      let (left, right) = (root[Int(link.a)], root[Int(link.b)])
      if left == right { continue }
      // Most links are between two records that stand alone: their mean weight is the link's.
      let areAlone = size[Int(left)] == 1 && size[Int(right)] == 1
      let mean = areAlone ? max(-bound, min(bound, link.weight)) : mean(left, right, bound, weight)
      let isClear =
        isOpen(left, right, isAllowed) && mean > least && !isBridge(left, right)
        && !isTorn(left, right, link.weight, rivals, isAllowed)
      if isClear { join(left, right) } else { refused.append(link) }
    }
  }

  /// Whether two groups are of two people, so that only a record that says too little of itself could hold them together.
  private func isBridge(_ left: UInt32, _ right: UInt32) -> Bool {
    size[Int(left)] + size[Int(right)] > 2 && (holdsLoose(left) || holdsLoose(right)) && areTwo(left, right)
  }

  private func holdsLoose(_ group: UInt32) -> Bool { members(group).contains { loose[$0] } }

  /// Whether a group has nothing but records that say too little of themselves.
  func isLoose(_ group: UInt32) -> Bool { members(group).allSatisfy { loose[$0] } }

  /// Whether any record of one group is of somebody else than one of the other by its own date of birth or number.
  func areTwo(_ left: UInt32, _ right: UInt32) -> Bool {
    let theirs = PersonClusters.speakers(members(right)).filter { !loose[$0] }
    return PersonClusters.speakers(members(left)).contains { ours in
      !loose[ours] && theirs.contains { loose.areTwo(ours, $0) }
    }
  }

  /// Records of a group, from its first.
  func members(_ first: UInt32) -> [UInt32] {
    var members: [UInt32] = []
    var record = first
    while record != UInt32.max {
      members.append(record)
      record = next[Int(record)]
    }
    return members
  }

  /// Whether no constraint stands between two groups.
  func isOpen(_ left: UInt32, _ right: UInt32, _ isAllowed: (UInt32, UInt32) -> Bool) -> Bool {
    !mustStayApart(left, right) && allowed(left, right, isAllowed)
  }

  private func mustStayApart(_ left: UInt32, _ right: UInt32) -> Bool {
    if apart.isEmpty { return false }
    return members(left).contains { record in (apart[record] ?? []).contains { root[Int($0)] == right } }
  }

  private func allowed(_ left: UInt32, _ right: UInt32, _ isAllowed: (UInt32, UInt32) -> Bool) -> Bool {
    if size[Int(left)] == 1, size[Int(right)] == 1 { return isAllowed(left, right) }
    for ours in members(left) {
      for theirs in members(right) where !isAllowed(ours, theirs) { return false }
    }
    return true
  }

  /// Mean weight of the pairs across two groups; of large groups eight records each speak for all.
  private func mean(_ left: UInt32, _ right: UInt32, _ bound: Float, _ weight: (UInt32, UInt32) -> Float) -> Float {
    let ours = PersonClusters.speakers(members(left))
    let theirs = PersonClusters.speakers(members(right))
    var sum: Float = 0
    for a in ours {
      for b in theirs { sum += max(-bound, min(bound, weight(min(a, b), max(a, b)))) }
    }
    return sum / Float(ours.count * theirs.count)
  }

  private static func speakers(_ members: [UInt32]) -> [UInt32] {
    guard members.count > 8 else { return members }
    return (0..<8).map { members[$0 * members.count / 8] }
  }

  private mutating func join(_ left: UInt32, _ right: UInt32) {
    let (first, other) = left < right ? (left, right) : (right, left)
    for record in members(other) { root[Int(record)] = first }
    next[Int(last[Int(first)])] = other
    last[Int(first)] = last[Int(other)]
    size[Int(first)] += size[Int(other)]
  }
}
