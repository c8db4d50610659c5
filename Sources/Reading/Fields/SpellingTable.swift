/// Finds which of a few spellings a field has, ASCII case and spaces around it aside, without making a text of it.
package struct SpellingTable: Sendable {
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// Which marks the spellings have, a bit each.
  private var marks: UInt64 = 0

  private struct Slot {
    var start = 0
    var end = -1
    var number: Int32 = -1
  }

  /// A table of these spellings, each with a number; of equal ones the first counts.
  package init(_ spellings: [(text: String, number: Int)]) {
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
    marks |= SpellingTable.mark(of: text)
  }

  /// The number of a spelling, which has no spaces around it; nil where the table does not have it.
  @inline(__always) package func find(_ text: FieldBytes) -> Int? {
    // Nearly every field differs from all spellings in its length or its first two bytes.
    marks & SpellingTable.mark(of: text) == 0 ? nil : number(of: text)
  }

  private func number(of text: FieldBytes) -> Int? {
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

  /// One of 64 bits, by the length and the first two bytes.
  @inline(__always) private static func mark(of text: FieldBytes) -> UInt64 {
    guard !text.isEmpty else { return 1 }
    let bytes = text[0].lowered &* 31 &+ (text.count > 1 ? text[1].lowered &* 7 : 0)
    return 1 << (UInt64(bytes &+ UInt8(truncatingIfNeeded: text.count)) & 63)
  }
}
