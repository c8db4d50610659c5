/// Sorts 64-bit numbers by their bits, which needs no comparisons: n steps for each eleven bits.
enum RadixSort {
  private static let passBits = 11

  /// Sorts by the bits from `low` up to, and without, `high`; equal bits keep their order.
  static func sort(_ numbers: inout [UInt64], low: Int = 0, high: Int) {
    if numbers.count < 2 { return }
    let mask = UInt64.max >> UInt64(64 - high) & UInt64.max << UInt64(low)
    if numbers.count <= 64 { return insertionSort(&numbers, mask) }
    var other = [UInt64](repeating: 0, count: numbers.count)
    var shift = low
    while shift < high {
      let width = min(passBits, high - shift)
      if pass(numbers, &other, shift: UInt64(shift), width: width) { swap(&numbers, &other) }
      shift += width
    }
  }

  private static func insertionSort(_ numbers: inout [UInt64], _ mask: UInt64) {
    for index in 1..<numbers.count {
      let number = numbers[index]
      var place = index
      while place > 0, numbers[place - 1] & mask > number & mask {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
  }

  /// Puts the numbers into `to` in order of one digit; returns false, and leaves `to` alone, where all have the same digit.
  private static func pass(_ from: [UInt64], _ to: inout [UInt64], shift: UInt64, width: Int) -> Bool {
    let mask = (1 << UInt64(width)) - 1 as UInt64
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << width) { starts in
      starts.initialize(repeating: 0)
      return from.withUnsafeBufferPointer { from in
        for number in from { starts[Int(number >> shift & mask)] += 1 }
        if starts[Int(from[0] >> shift & mask)] == from.count { return false }
        var sum = 0
        for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
        to.withUnsafeMutableBufferPointer { to in
          for number in from {
            let digit = Int(number >> shift & mask)
            to[starts[digit]] = number
            starts[digit] += 1
          }
        }
        return true
      }
    }
  }
}
