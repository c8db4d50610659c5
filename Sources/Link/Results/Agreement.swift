/// Precision, recall and their harmonic mean, each 0 to 1.
struct Agreement: Sendable {
  var precision: Double
  var recall: Double

  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  init(correct: Double, found: Double, wanted: Double) {
    precision = found > 0 ? correct / found : 1
    recall = wanted > 0 ? correct / wanted : 1
  }

  init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }
}

/// How well a grouping of records agrees with the true one.
struct GroupingQuality: Sendable {
  /// Over pairs of records.
  let pairs: Agreement
  /// Over whole groups: found exactly.
  let exact: Agreement
  /// Over records (Bagga and Baldwin 1998).
  let bCubed: Agreement

  /// Records without a true group are left out.
  init(found: [UInt32], truth: [Int32?]) {
    var joint: [UInt64: Int] = [:]
    var foundSizes: [UInt32: Int] = [:]
    var trueSizes: [Int32: Int] = [:]
    var records = 0.0
    for (group, wanted) in zip(found, truth) {
      guard let wanted else { continue }
      records += 1
      joint[UInt64(group) << 32 | UInt64(UInt32(bitPattern: wanted)), default: 0] += 1
      foundSizes[group, default: 0] += 1
      trueSizes[wanted, default: 0] += 1
    }
    func pairsIn(_ sizes: some Sequence<Int>) -> Double { Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }) }
    pairs = Agreement(
      correct: pairsIn(joint.values), found: pairsIn(foundSizes.values), wanted: pairsIn(trueSizes.values))
    var whole = 0
    // Sums of fractions are taken in a fixed order, so that the last digit never changes.
    var precision = 0.0
    var recall = 0.0
    for (key, count) in joint.sorted(by: { $0.key < $1.key }) {
      let (ours, theirs) = (
        foundSizes[UInt32(key >> 32)] ?? 0, trueSizes[Int32(bitPattern: UInt32(key & 0xFFFF_FFFF))] ?? 0
      )
      if count == ours, count == theirs { whole += 1 }
      precision += Double(count * count) / Double(ours)
      recall += Double(count * count) / Double(theirs)
    }
    exact = Agreement(correct: Double(whole), found: Double(foundSizes.count), wanted: Double(trueSizes.count))
    bCubed = Agreement(precision: precision / max(1, records), recall: recall / max(1, records))
  }
}
