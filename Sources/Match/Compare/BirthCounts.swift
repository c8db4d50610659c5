/// How often each date of birth stands.
struct BirthCounts: Sendable {
  /// Distinct dates as digits, ascending.
  let dates: [Int32]
  /// Count of each.
  let counts: [UInt32]
  /// Records with a date.
  let total: Double

  init(_ births: [Int32]) {
    var keys = births.lazy.filter { $0 != 0 }.map { UInt64(UInt32(bitPattern: $0)) } as [UInt64]
    RadixSort.sort(&keys, high: 32)
    var dates: [Int32] = []
    var counts: [UInt32] = []
    for key in keys {
      let date = Int32(truncatingIfNeeded: key)
      if dates.last == date {
        counts[counts.count - 1] += 1
      } else {
        dates.append(date)
        counts.append(1)
      }
    }
    (self.dates, self.counts, total) = (dates, counts, Double(keys.count))
  }

  /// Records with this date.
  func count(_ date: Int32) -> UInt32 {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low] == date ? counts[low] : 0
  }
}
