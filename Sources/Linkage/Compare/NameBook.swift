import Vocabulary

/// What the comparison needs to know of every distinct name, or other text, worked out once: how often it stands, its shape, what stands for it.
struct NameBook: Sendable {
  let texts: TextColumn
  /// Records in which each name stands.
  let counts: [UInt32]
  /// Records with a name at all.
  let total: Double
  /// What tells most names apart, by code; empty for texts that are no names.
  let shapes: [NameShape]
  /// Up to four groups of names that stand for each other, by the first part, 16 bits each; 0 where none.
  let groups: [UInt64]

  /// Texts that are no names, such as numbers.
  init(_ coded: CodedTexts, codes: [UInt32]) {
    texts = coded.texts
    (counts, total) = CodeCounts.of(codes, distinct: coded.count)
    (shapes, groups) = ([], [])
  }

  /// Names, of which some stand for each other.
  init(names coded: CodedTexts, codes: [UInt32], groups named: [[String]]) {
    texts = coded.texts
    (counts, total) = CodeCounts.of(codes, distinct: coded.count)
    let texts = texts
    let members = NameBook.membership(named)
    shapes = Parallel.flatMap(coded.count, size: 1 << 13) { $0.map { NameShape(texts.bytes[texts.range($0)]) } }
    groups = zip(0..<coded.count, shapes).map { code, shape in
      if members.isEmpty { return 0 }
      let first = texts.bytes[texts.range(code)].prefix(Int(shape.firstLength))
      return members[String(decoding: first, as: UTF8.self)] ?? 0
    }
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

  /// The groups of a name.
  func groupNumbers(_ code: UInt32) -> [UInt32] {
    (0..<4).map { UInt32(groups[Int(code)] >> ($0 * 16) & 0xFFFF) }.filter { $0 != 0 }
  }

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
