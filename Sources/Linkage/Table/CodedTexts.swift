import Glibc
public import Vocabulary

/// Texts kept once and named by a number, so that equal values compare as integers. Code 0 is the empty text: a missing value.
///
/// Codes are given in the order in which texts are first added, so the same records give the same codes.
public struct CodedTexts: Sendable {
  /// Every distinct text in order of code.
  public private(set) var texts: TextColumn
  /// A hash table, open addressing: the code below, part of its text's hash above, so that a text is seldom looked at in vain.
  private var slots: [UInt64]

  /// Holds only the empty text.
  public init() {
    texts = TextColumn()
    texts.append("")
    slots = [UInt64](repeating: 0, count: 64)
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
    let slot = slot(of: bytes, hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
    let code = UInt32(texts.count)
    texts.append(bytes)
    slots[slot] = CodedTexts.tag(hash) | UInt64(code)
    if texts.count * 2 > slots.count { grow() }
    return code
  }

  /// The code of a text given as UTF-8; 0 where no record has it.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.isEmpty ? 0 : UInt32(truncatingIfNeeded: slots[slot(of: bytes, CodedTexts.hash(bytes))])
  }

  /// The code of a text; 0 where no record has it.
  func find(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { find($0) }
  }

  /// For each text of this column, the code of the same text in another column; 0 where it is not there.
  func codes(in other: CodedTexts) -> [UInt32] {
    texts.bytes.withUnsafeBufferPointer { bytes in
      (0..<count).map { other.find(UnsafeBufferPointer(rebasing: bytes[texts.range($0)])) }
    }
  }

  /// Where a text stands in the table, or the free slot where it would.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = CodedTexts.tag(hash)
    var slot = Int(hash & UInt64(mask))
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag >> 32, equals(UInt32(truncatingIfNeeded: slots[slot]), bytes) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func tag(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }

  private func equals(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = texts.range(Int(code))
    guard range.count == bytes.count else { return false }
    return texts.bytes.withUnsafeBufferPointer { known in
      guard let ours = known.baseAddress, let theirs = bytes.baseAddress else { return true }
      return memcmp(ours + range.lowerBound, theirs, bytes.count) == 0
    }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    texts.bytes.withUnsafeBufferPointer { bytes in
      for code in 1..<texts.count {
        let hash = CodedTexts.hash(UnsafeBufferPointer(rebasing: bytes[texts.range(code)]))
        var slot = Int(hash & UInt64(mask))
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = CodedTexts.tag(hash) | UInt64(code)
      }
    }
    slots = larger
  }

  /// A 64-bit hash of bytes, eight at a time, the same on every machine.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = Mixing.seed &+ UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = Mixing.fold(hash, UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    if index < raw.count {
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest << 8 | UInt64(raw[index])
        index += 1
      }
      hash = Mixing.fold(hash, rest)
    }
    return hash
  }
}
