/// What is needed to see that records fit two persons nearly as well: each record's pairs, the strongest first.
struct Rivals {
  /// Bits within which one link is no better than another.
  let margin: Float
  /// The weight from which a pair can link records.
  let linking: Float
  /// The least weight that was kept; no pair without a weight is above it.
  let floor: Float
  private var starts: [Int]
  private var links: [Link]

  /// A pair as one of its records sees it.
  struct Link {
    var other: UInt32
    var weight: Float
  }

  /// - Parameter pairs: the kept pairs, the strongest first.
  init(_ pairs: [Linkage.ScoredPair], records: Int, margin: Float, linking: Float) {
    (self.margin, self.linking) = (margin, linking)
    floor = pairs.last?.weight ?? 0
    starts = [Int](repeating: 0, count: records + 1)
    for pair in pairs {
      starts[Int(pair.a) + 1] += 1
      starts[Int(pair.b) + 1] += 1
    }
    for record in 0..<records { starts[record + 1] += starts[record] }
    var next = starts
    links = [Link](repeating: Link(other: 0, weight: 0), count: pairs.count * 2)
    for pair in pairs {
      for (record, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
        links[next[Int(record)]] = Link(other: other, weight: pair.weight)
        next[Int(record)] += 1
      }
    }
  }

  /// The pairs of a record, the strongest first.
  subscript(record: UInt32) -> ArraySlice<Link> { links[starts[Int(record)]..<starts[Int(record) + 1]] }
}

extension PersonClusters {
  /// Whether one of two groups fits a third nearly as well as the other, while those two cannot be one: then nobody can say whose it is.
  /// A group of records that say too little of themselves has the wider margin, and two people are whoever says so by date of birth or number.
  func isTorn(
    _ left: UInt32, _ right: UInt32, _ weight: Float, _ rivals: Rivals, _ isAllowed: (UInt32, UInt32) -> Bool
  ) -> Bool {
    hasRival(left, right, weight, rivals, isAllowed) || hasRival(right, left, weight, rivals, isAllowed)
  }

  /// Whether a group could be one with a third as well as with `other`.
  private func hasRival(
    _ group: UInt32, _ other: UInt32, _ weight: Float, _ rivals: Rivals, _ isAllowed: (UInt32, UInt32) -> Bool
  ) -> Bool {
    let isLoose = isLoose(group)
    let margin = isLoose ? max(rivals.margin, LooseRecords.margin) : rivals.margin
    if margin <= 0 { return false }
    // Beyond the common margin a record that says too little of itself fits whoever it could be linked to.
    let own = weight - rivals.margin
    let reach = isLoose ? min(own, max(weight - margin, rivals.linking)) : own
    let members = members(group)
    var thirds: [UInt32] = []
    for record in members {
      for link in rivals[record].prefix(while: { $0.weight >= reach }) {
        let third = root[Int(link.other)]
        if third != group, third != other, !thirds.contains(third) { thirds.append(third) }
      }
    }
    return thirds.contains { third in
      isOpen(group, third, isAllowed) && lead(members, of: other, over: third, rivals) < margin
        && (!isOpen(other, third, isAllowed) || (isLoose && areTwo(other, third)))
    }
  }

  /// By how many bits all members together fit one group better than another; each by its best pair with either.
  private func lead(_ members: [UInt32], of other: UInt32, over third: UInt32, _ rivals: Rivals) -> Float {
    members.reduce(0) { sum, record in
      let ours = rivals[record].first { root[Int($0.other)] == other }?.weight ?? rivals.floor
      let theirs = rivals[record].first { root[Int($0.other)] == third }?.weight ?? rivals.floor
      return sum + ours - theirs
    }
  }
}
