import Vocabulary

/// Texts known by their bytes, numbered in the order in which they are first added; no text is made for one that is known.
struct ByteBook {
  /// Every text, by number.
  private(set) var texts = TextColumn()
  private var hashes: [UInt64] = []
  /// Open addressing, a power of two of slots: the number of a text, or -1.
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { hashes.count }

  /// The number of a text, which is added where it is new.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int32, isNew: Bool) {
    let hash = ByteHash.of(bytes)
    let slot = slot(for: bytes, hash)
    if slots[slot] >= 0 { return (slots[slot], false) }
    let number = Int32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    texts.append(bytes)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The number of a text; nil where it was never added.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let number = slots[slot(for: bytes, ByteHash.of(bytes))]
    return number < 0 ? nil : number
  }

  /// The number of a text; nil where it was never added.
  func find(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { find($0) }
  }

  private func slot(for bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, !isText(Int(slots[slot]), bytes, hash) { slot = (slot + 1) & mask }
    return slot
  }

  private func isText(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard hashes[number] == hash else { return false }
    return texts.bytes[texts.range(number)].elementsEqual(bytes)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

extension ByteBook {
  /// The numbers in order of their texts' bytes.
  func sortedNumbers() -> [Int32] {
    // Eight bytes decide nearly every comparison, so most of the sort never looks at the texts.
    let heads = (0..<count).map { number in
      let range = texts.range(number)
      return (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < range.count ? texts.bytes[range.lowerBound + $1] : 0) }
    }
    return (0..<Int32(count)).sorted { left, right in
      let (leftHead, rightHead) = (heads[Int(left)], heads[Int(right)])
      if leftHead != rightHead { return leftHead < rightHead }
      return texts.bytes[texts.range(Int(left))].lexicographicallyPrecedes(texts.bytes[texts.range(Int(right))])
    }
  }
}
