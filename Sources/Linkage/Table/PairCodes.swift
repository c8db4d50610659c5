import Vocabulary

/// Numbers pairs of codes from 1 on, in the order in which they first come.
struct PairCodes {
  private var slots: [(left: UInt32, right: UInt32, code: UInt32)]
  private var count: UInt32 = 0

  init() { slots = Array(repeating: (0, 0, 0), count: 1024) }

  /// The number of a pair, new where it has none.
  mutating func code(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var slot = PairCodes.hash(left, right) & (slots.count - 1)
    while slots[slot].code != 0 {
      if slots[slot].left == left, slots[slot].right == right { return slots[slot].code }
      slot = (slot + 1) & (slots.count - 1)
    }
    count += 1
    slots[slot] = (left, right, count)
    let code = count
    if Int(count) * 2 > slots.count { grow() }
    return code
  }

  private static func hash(_ left: UInt32, _ right: UInt32) -> Int {
    Int(truncatingIfNeeded: Mixing.spread(UInt64(left) << 32 | UInt64(right)) >> 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0, 0), count: old.count * 4)
    for entry in old where entry.code != 0 {
      var slot = PairCodes.hash(entry.left, entry.right) & (slots.count - 1)
      while slots[slot].code != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
