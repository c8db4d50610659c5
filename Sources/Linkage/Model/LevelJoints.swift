import Glibc

/// How often the levels of comparisons of places stand together among random pairs of people of different names.
///
/// Records of one person are among random pairs too, and agree on everything; they are left out by names and date of birth, which say nothing of
/// where two strangers live.
struct LevelJoints: Sendable {
  /// The comparisons that are looked at: the address, and further columns of words.
  let positions: [Int]
  private var counts: [Double]

  init(_ comparisons: [Comparison], texts: [TextField]) {
    positions = comparisons.indices.filter { index in
      switch comparisons[index].field {
      case .address: true
      case .text(let text): texts[text].kind == .words
      default: false
      }
    }
    counts = [Double](repeating: 0, count: positions.count * positions.count * 256)
  }

  /// Counts a pair.
  mutating func add(_ pattern: UInt64) {
    if !LevelJoints.isOfTwo(pattern) { return }
    for (given, ours) in positions.enumerated() {
      let level = LevelPattern.level(pattern, ours)
      if level == 0 { continue }
      for (place, theirs) in positions.enumerated().dropFirst(given + 1) {
        let other = LevelPattern.level(pattern, theirs)
        if other != 0 { counts[slot(given, place) + level << 4 + other] += 1 }
      }
    }
  }

  /// Whether forename, surname and date of birth leave no doubt that two people are compared.
  private static func isOfTwo(_ pattern: UInt64) -> Bool {
    let (surname, birth) = (LevelPattern.level(pattern, 1), LevelPattern.level(pattern, 2))
    return LevelPattern.level(pattern, 0) >= Int(ForenameLevel.sameLetter.rawValue)
      && (surname == 0 || surname == Int(SurnameLevel.different.rawValue))
      && (birth == 0 || birth > Int(BirthLevel.oneSlip.rawValue))
  }

  /// Adds another part's counts.
  mutating func add(_ other: LevelJoints) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  private func slot(_ given: Int, _ place: Int) -> Int { (given * positions.count + place) * 256 }

  /// Pairs that chance counts for, so that a handful proves nothing.
  private static let pooling = 2.0
  /// Bits that two comparisons must share, on average over all pairs, to depend on each other.
  private static let leastInformation = 0.0005

  /// For each comparison but the first the one before it that tells most of it, where any does.
  func dependences(_ names: [String]) -> [StrangerDependence] {
    positions.indices.dropFirst().compactMap { place -> StrangerDependence? in
      let found = (0..<place).map { (given: $0, information: information($0, place)) }
      guard let best = found.max(by: { ($0.information, $1.given) < ($1.information, $0.given) }),
        best.information >= LevelJoints.leastInformation
      else { return nil }
      let table = table(best.given, place)
      return StrangerDependence(
        comparison: names[positions[place]], given: names[positions[best.given]],
        bits: (0..<16).map { level in (0..<16).map { table[level << 4 + $0] } })
    }
  }

  /// log2 of how much oftener two levels stand together than by chance.
  private func table(_ given: Int, _ place: Int) -> [Double] {
    let joint = Array(counts[slot(given, place)..<slot(given, place) + 256])
    let total = max(1, joint.reduce(0, +))
    let ours = (0..<16).map { level in joint[level << 4..<level << 4 + 16].reduce(0, +) }
    let theirs = (0..<16).map { level in (0..<16).reduce(0.0) { $0 + joint[$1 << 4 + level] } }
    return joint.indices.map { cell in
      let expected = ours[cell >> 4] * theirs[cell & 15] / total
      return expected == 0 ? 0 : log2((joint[cell] + LevelJoints.pooling) / (expected + LevelJoints.pooling))
    }
  }

  /// Mutual information of two comparisons in bits a pair.
  private func information(_ given: Int, _ place: Int) -> Double {
    let joint = counts[slot(given, place)..<slot(given, place) + 256]
    let total = max(1, joint.reduce(0, +))
    return zip(joint, table(given, place)).reduce(0) { $0 + $1.0 / total * $1.1 }
  }
}
