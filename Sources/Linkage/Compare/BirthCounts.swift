/// How often each whole date of birth stands. A date without its day, or of 1 January, is never the same as another, so it is not counted.
struct BirthCounts: Sendable {
  /// For each record how many have its date of birth; 0 where it is not known to the day.
  let counts: [UInt32]
  /// Records with a whole date.
  let total: Double
  /// Chance that two records with a whole date have the same.
  let chanceOfEqual: Double

  init(_ births: [Int32]) {
    var entries: [UInt64] = []
    for (record, birth) in births.enumerated() where birth % 100 != 0 && birth % 10_000 != BirthLevel.unknownDay {
      entries.append(UInt64(UInt32(bitPattern: birth)) << 32 | UInt64(record))
    }
    RadixSort.sort(&entries, low: 32, high: 64)
    var counts = [UInt32](repeating: 0, count: births.count)
    var equal = 0.0
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      for entry in entries[start..<end] { counts[Int(entry & 0xFFFF_FFFF)] = UInt32(end - start) }
      equal += Double(end - start) * Double(end - start - 1)
      start = end
    }
    let total = Double(entries.count)
    (self.counts, self.total) = (counts, total)
    chanceOfEqual = total > 1 ? equal / total / (total - 1) : 0
  }
}
