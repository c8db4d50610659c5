public import Vocabulary

/// Texts kept once and named by a number, so that equal values compare as integers. Code 0 is the empty text: a missing value.
///
/// Codes are given in the order in which texts are first added, so the same records give the same codes.
public struct CodedTexts: Sendable {
  /// Every distinct text in order of code.
  public private(set) var texts: TextColumn
  private var slots: [UInt32]

  /// Holds only the empty text.
  public init() {
    texts = TextColumn()
    texts.append("")
    slots = [UInt32](repeating: 0, count: 64)
  }

  /// Number of distinct texts, the empty one included.
  public var count: Int { texts.count }

  /// The text of a code.
  public subscript(code: UInt32) -> String { texts[Int(code)] }

  /// The code of a text, added where it is new.
  public mutating func code(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { code($0) }
  }

  /// The code of a text given as UTF-8, added where it is new.
  public mutating func code(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if bytes.isEmpty { return 0 }
    let hash = CodedTexts.hash(bytes)
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      if equals(slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = UInt32(texts.count)
    texts.append(bytes)
    slots[slot] = code
    if texts.count * 2 > slots.count { grow() }
    return code
  }

  /// The code of a text given as UTF-8; 0 where no record has it.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if bytes.isEmpty { return 0 }
    var slot = Int(CodedTexts.hash(bytes) & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      if equals(slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// For each text of this column, the code of the same text in another column; 0 where it is not there.
  func codes(in other: CodedTexts) -> [UInt32] {
    texts.bytes.withUnsafeBufferPointer { bytes in
      (0..<count).map { other.find(UnsafeBufferPointer(rebasing: bytes[texts.range($0)])) }
    }
  }

  private func equals(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = texts.range(Int(code))
    guard range.count == bytes.count else { return false }
    return texts.bytes.withUnsafeBufferPointer { known in
      for offset in 0..<bytes.count where known[range.lowerBound + offset] != bytes[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    texts.bytes.withUnsafeBufferPointer { bytes in
      for code in 1..<texts.count {
        let hash = CodedTexts.hash(UnsafeBufferPointer(rebasing: bytes[texts.range(code)]))
        var slot = Int(hash & UInt64(slots.count - 1))
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(code)
      }
    }
  }

  /// A 64-bit hash of bytes, the same on every machine.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15 &+ UInt64(bytes.count)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
