/// How alike two short texts are, on bytes.
enum TextDistance {
  /// Similarity of Jaro (1989) with Winkler's bonus (1990) for up to four equal first letters; 0 to 1. Texts over 64 bytes count by their first 64.
  static func jaroWinkler(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Float {
    let leftCount = min(left.count, 64)
    let rightCount = min(right.count, 64)
    if leftCount == 0 || rightCount == 0 { return 0 }
    let reach = max(0, max(leftCount, rightCount) / 2 - 1)
    var leftSeen: UInt64 = 0
    var rightSeen: UInt64 = 0
    var same = 0
    for index in 0..<leftCount {
      let first = max(0, index - reach)
      let last = min(rightCount - 1, index + reach)
      if first > last { continue }
      for other in first...last where rightSeen & (1 << UInt64(other)) == 0 && left[index] == right[other] {
        leftSeen |= 1 << UInt64(index)
        rightSeen |= 1 << UInt64(other)
        same += 1
        break
      }
    }
    if same == 0 { return 0 }
    let turned = transpositions(left, leftSeen, right, rightSeen)
    let matches = Float(same)
    let jaro = (matches / Float(leftCount) + matches / Float(rightCount) + (matches - Float(turned) / 2) / matches) / 3
    var prefix = 0
    while prefix < min(4, leftCount, rightCount), left[prefix] == right[prefix] { prefix += 1 }
    return jaro + Float(prefix) * 0.1 * (1 - jaro)
  }

  /// Matched characters that stand in another order.
  private static func transpositions(
    _ left: UnsafeBufferPointer<UInt8>, _ leftSeen: UInt64, _ right: UnsafeBufferPointer<UInt8>, _ rightSeen: UInt64
  ) -> Int {
    var leftRest = leftSeen
    var rightRest = rightSeen
    var turned = 0
    while leftRest != 0 {
      if left[leftRest.trailingZeroBitCount] != right[rightRest.trailingZeroBitCount] { turned += 1 }
      leftRest &= leftRest - 1
      rightRest &= rightRest - 1
    }
    return turned
  }

  /// Whether one typing slip (a letter too many, too few, wrong, or two neighbours turned) makes one text of the other. Equal texts count.
  static func isOneSlip(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let short = left.count <= right.count ? left : right
    let long = left.count <= right.count ? right : left
    if long.count - short.count > 1 { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var tail = 0
    while tail < short.count - start, short[short.count - 1 - tail] == long[long.count - 1 - tail] { tail += 1 }
    let shortRest = short.count - start - tail
    let longRest = long.count - start - tail
    if shortRest == 0 || (shortRest == 1 && longRest == 1) { return true }
    return shortRest == 2 && longRest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }

  /// Whether one text is the start of the other.
  static func isPrefix(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] { return false }
    return true
  }
}
