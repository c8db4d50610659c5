import Vocabulary

/// What the comparison needs to know of every distinct name, worked out once: how often it stands, where its parts are, how it sounds.
struct NameBook: Sendable {
  let texts: TextColumn
  /// Records in which each name stands.
  let counts: [UInt32]
  /// Records with a name at all.
  let total: Double
  /// Phonetic key of the whole name.
  let sound: [UInt32]
  /// Length of the first part in bytes.
  let firstLength: [UInt16]
  /// Where the last part starts.
  let lastStart: [UInt16]
  /// Up to four groups of names that stand for each other, by the first part, 16 bits each; 0 where none.
  let groups: [UInt64]

  init(_ coded: CodedTexts, codes: [UInt32], groups named: [[String]]) {
    texts = coded.texts
    let (counts, total) = CodeCounts.of(codes, distinct: coded.count)
    self.counts = counts
    self.total = total
    var sound: [UInt32] = []
    var firstLength: [UInt16] = []
    var lastStart: [UInt16] = []
    var groups: [UInt64] = []
    let members = NameBook.membership(named)
    for code in 0..<coded.count {
      let bytes = texts.bytes[texts.range(code)]
      let first = bytes.firstIndex(of: 0x20) ?? bytes.endIndex
      let last = bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? bytes.startIndex
      sound.append(Sound.key(bytes))
      firstLength.append(UInt16(truncatingIfNeeded: first - bytes.startIndex))
      lastStart.append(UInt16(truncatingIfNeeded: last - bytes.startIndex))
      groups.append(members.isEmpty ? 0 : members[String(decoding: bytes[..<first], as: UTF8.self)] ?? 0)
    }
    (self.sound, self.firstLength, self.lastStart, self.groups) = (sound, firstLength, lastStart, groups)
  }

  private static func membership(_ named: [[String]]) -> [String: UInt64] {
    var members: [String: UInt64] = [:]
    for (number, group) in named.enumerated() {
      for name in group {
        let known = members[name, default: 0]
        if known >> 48 == 0 { members[name] = known << 16 | UInt64(number + 1) }
      }
    }
    return members
  }

  /// Chance that two records have the same name.
  var chanceOfEqual: Double {
    total > 1 ? max(0, counts.reduce(0.0) { $0 + Double($1) * (Double($1) - 1) }) / total / (total - 1) : 0.01
  }

  /// Share of the records with a name that have this one.
  @inline(__always) func frequency(_ code: UInt32) -> Double { Double(max(1, counts[Int(code)])) / max(1, total) }

  /// Whether two names stand in one group.
  @inline(__always) func shareGroup(_ left: UInt32, _ right: UInt32) -> Bool {
    let ours = groups[Int(left)]
    let theirs = groups[Int(right)]
    if ours == 0 || theirs == 0 { return false }
    var mine = ours
    while mine != 0 {
      var other = theirs
      while other != 0 {
        if mine & 0xFFFF == other & 0xFFFF { return true }
        other >>= 16
      }
      mine >>= 16
    }
    return false
  }

  /// The bytes of a name, for the length of the call.
  @inline(__always) func withBytes<Result>(
    _ left: UInt32, _ right: UInt32, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    texts.bytes.withUnsafeBufferPointer { bytes in
      body(
        UnsafeBufferPointer(rebasing: bytes[texts.range(Int(left))]),
        UnsafeBufferPointer(rebasing: bytes[texts.range(Int(right))]))
    }
  }
}

/// How often each code stands.
enum CodeCounts {
  /// Counts by code, and how many entries are not missing.
  static func of(_ codes: [UInt32], distinct: Int) -> ([UInt32], Double) {
    var counts = [UInt32](repeating: 0, count: max(1, distinct))
    for code in codes { counts[Int(code)] += 1 }
    let missing = counts[0]
    counts[0] = 0
    return (counts, Double(codes.count - Int(missing)))
  }
}
