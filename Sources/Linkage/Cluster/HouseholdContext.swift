import Vocabulary

/// Evidence from the rest of the household: where somebody else surely moved from one address to another, two records of one name at these
/// addresses are likelier to be one person (Fu, Boot and Christen 2011; Christen and others 2017).
struct HouseholdContext: Sendable {
  /// Links that are sure, each with its pair of addresses: (addresses, first record, second record), in order of addresses.
  private let moves: [Move]

  /// Pairs below this weight cannot come to link, whatever others did.
  private static let hopeless: Float = -14

  private struct Move: Sendable {
    var addresses: UInt64
    var a: UInt32
    var b: UInt32
  }

  /// Collects the pairs that are surely one person at two addresses.
  init(_ comparer: PairComparer, _ scored: CandidateLevels, weights: [Float], sure: Float) {
    let moves = Parallel.flatMap(scored.pairs.count, size: 1 << 16) { indices in
      indices.compactMap { index -> Move? in
        guard weights[index] >= sure, HouseholdContext.isApart(scored.patterns[index]) else { return nil }
        let (a, b) = (UInt32(scored.pairs[index] >> 32), UInt32(scored.pairs[index] & 0xFFFF_FFFF))
        return HouseholdContext.addresses(comparer, a, b).map { Move(addresses: $0, a: a, b: b) }
      }
    }
    self.moves = moves.sorted { ($0.addresses, $0.a, $0.b) < ($1.addresses, $1.a, $1.b) }
  }

  /// Marks the candidates whose addresses somebody else moved between; returns how many.
  func mark(_ comparer: PairComparer, _ scored: inout CandidateLevels, weights: [Float]) -> Int {
    if moves.isEmpty { return 0 }
    let candidates = scored
    let marked = Parallel.flatMap(scored.pairs.count, size: 1 << 16) { indices in
      indices.filter { index in
        let pattern = candidates.patterns[index]
        guard weights[index] > HouseholdContext.hopeless, HouseholdContext.isApart(pattern),
          !HouseholdContext.areTwo(pattern)
        else { return false }
        let (a, b) = (UInt32(candidates.pairs[index] >> 32), UInt32(candidates.pairs[index] & 0xFFFF_FFFF))
        guard let addresses = HouseholdContext.addresses(comparer, a, b) else { return false }
        return isSupported(addresses, comparer, a, b)
      }
    }
    for index in marked {
      scored.patterns[index] = LevelPattern.setting(scored.patterns[index], 4, to: Int(AddressLevel.together.rawValue))
    }
    return marked.count
  }

  private static func isApart(_ pattern: UInt64) -> Bool {
    let level = LevelPattern.level(pattern, 4)
    return level >= Int(AddressLevel.postcode.rawValue)
  }

  /// Whether surname and date of birth both differ: who else has moved cannot make one person of these two.
  private static func areTwo(_ pattern: UInt64) -> Bool {
    LevelPattern.level(pattern, 1) == Int(SurnameLevel.different.rawValue)
      && LevelPattern.level(pattern, 2) >= Int(BirthLevel.twoParts.rawValue)
  }

  /// The addresses of two records as one number; nil where they have one, none, or one that is a hub.
  private static func addresses(_ comparer: PairComparer, _ a: UInt32, _ b: UInt32) -> UInt64? {
    let ours = comparer.addresses.whole[comparer.table.addresses(Int(a)).lowerBound]
    let theirs = comparer.addresses.whole[comparer.table.addresses(Int(b)).lowerBound]
    guard ours != 0, theirs != 0, ours != theirs else { return nil }
    let crowds = comparer.addresses.crowds
    if crowds.isHub(ours) || crowds.isHub(theirs) { return nil }
    return UInt64(min(ours, theirs)) << 32 | UInt64(max(ours, theirs))
  }

  /// Whether the move is also made by records of somebody else of the household: neither record takes part, and the forename is another. Where several
  /// households share an address, those of one surname are one.
  private func isSupported(_ addresses: UInt64, _ comparer: PairComparer, _ a: UInt32, _ b: UInt32) -> Bool {
    var low = 0
    var high = moves.count
    while low < high {
      let middle = (low + high) / 2
      if moves[middle].addresses < addresses { low = middle + 1 } else { high = middle }
    }
    let isShared = comparer.addresses.crowds.isShared(UInt32(addresses >> 32), UInt32(addresses & 0xFFFF_FFFF))
    while low < moves.count, moves[low].addresses == addresses {
      let move = moves[low]
      if ![move.a, move.b].contains(a), ![move.a, move.b].contains(b),
        isSomebodyElse(comparer, Int(move.a), Int(a), Int(b)),
        isSomebodyElse(comparer, Int(move.b), Int(a), Int(b)),
        !isShared || isKin(comparer, move, Int(a)) || isKin(comparer, move, Int(b))
      {
        return true
      }
      low += 1
    }
    return false
  }

  /// Whether somebody who moved has the surname of a record.
  private func isKin(_ comparer: PairComparer, _ move: Move, _ record: Int) -> Bool {
    let table = comparer.table
    let surname = table.surname[table.names(record).lowerBound]
    return [move.a, move.b].contains { mover in
      let level = SurnameLevel.of(table.surname[table.names(Int(mover)).lowerBound], surname, in: comparer.surnames)
      return level != .missing && level.rawValue <= SurnameLevel.part.rawValue
    }
  }

  private func isSomebodyElse(_ comparer: PairComparer, _ mover: Int, _ a: Int, _ b: Int) -> Bool {
    [a, b].allSatisfy { record in
      let level = comparer.forenameLevel(mover, record)
      return level == .missing || level.rawValue >= ForenameLevel.similar.rawValue
    }
  }
}
