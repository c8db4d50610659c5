/// Sorts 64-bit numbers by their bits, which needs no comparisons: n steps for each eleven bits.
enum RadixSort {
  /// Sorts by the bits from `low` up to, and without, `high`; equal bits keep their order.
  static func sort(_ numbers: inout [UInt64], low: Int = 0, high: Int) {
    guard numbers.count > 256 else {
      let mask = (high == 64 ? UInt64.max : (1 << UInt64(high)) - 1) >> UInt64(low)
      numbers = numbers.enumerated().sorted {
        let (left, right) = ($0.element >> UInt64(low) & mask, $1.element >> UInt64(low) & mask)
        return left == right ? $0.offset < $1.offset : left < right
      }.map(\.element)
      return
    }
    var other = [UInt64](repeating: 0, count: numbers.count)
    var shift = low
    while shift < high {
      let width = min(11, high - shift)
      pass(numbers, &other, shift: UInt64(shift), width: width)
      swap(&numbers, &other)
      shift += width
    }
  }

  private static func pass(_ from: [UInt64], _ to: inout [UInt64], shift: UInt64, width: Int) {
    let mask = (1 << UInt64(width)) - 1 as UInt64
    var starts = [Int](repeating: 0, count: 1 << width)
    from.withUnsafeBufferPointer { from in
      to.withUnsafeMutableBufferPointer { to in
        starts.withUnsafeMutableBufferPointer { starts in
          for number in from { starts[Int(number >> shift & mask)] += 1 }
          var sum = 0
          for digit in starts.indices {
            let count = starts[digit]
            starts[digit] = sum
            sum += count
          }
          for number in from {
            let digit = Int(number >> shift & mask)
            to[starts[digit]] = number
            starts[digit] += 1
          }
        }
      }
    }
  }
}
