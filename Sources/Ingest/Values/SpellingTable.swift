/// Finds which of a few spellings a field has, ASCII case and spaces around it aside, without making a text of it.
struct SpellingTable: Sendable {
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private var firstBytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  private struct Slot {
    var start = 0
    var end = -1
    var number: Int32 = -1
  }

  /// A table of these spellings, each with a number; of equal ones the first counts.
  init(_ spellings: [(text: String, number: Int)]) {
    var size = 8
    while size < spellings.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for spelling in spellings {
      var text = spelling.text
      text.withUTF8 { add($0.trimmed, spelling.number) }
    }
  }

  private mutating func add(_ text: FieldBytes, _ number: Int) {
    let slot = place(of: text)
    guard slots[slot].number < 0 else { return }
    slots[slot] = Slot(start: bytes.count, end: bytes.count + text.count, number: Int32(number))
    bytes.append(contentsOf: text.lazy.map(\.lowered))
    if let first = text.first?.lowered { mark(first) }
  }

  /// The number of a spelling, which has no spaces around it; nil where the table does not have it.
  func find(_ text: FieldBytes) -> Int? {
    guard let first = text.first, isMarked(first.lowered) else { return nil }
    let number = slots[place(of: text)].number
    return number < 0 ? nil : Int(number)
  }

  /// The slot that has the text, or the free one where it belongs.
  private func place(of text: FieldBytes) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte.lowered)) &* 0x100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
    while slots[slot].number >= 0, !holds(slots[slot], text) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func holds(_ slot: Slot, _ text: FieldBytes) -> Bool {
    guard slot.end - slot.start == text.count else { return false }
    for index in 0..<text.count where bytes[slot.start + index] != text[index].lowered { return false }
    return true
  }

  // MARK: A quick answer for most fields

  private mutating func mark(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: firstBytes.0 |= bit
    case 1: firstBytes.1 |= bit
    case 2: firstBytes.2 |= bit
    default: firstBytes.3 |= bit
    }
  }

  private func isMarked(_ byte: UInt8) -> Bool {
    let bits =
      switch byte >> 6 {
      case 0: firstBytes.0
      case 1: firstBytes.1
      case 2: firstBytes.2
      default: firstBytes.3
      }
    return bits >> UInt64(byte & 63) & 1 == 1
  }
}
