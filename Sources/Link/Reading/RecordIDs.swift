import Linkage
import Vocabulary

/// The names of a file's records.
enum RecordIDs {
  /// Gives a record whose id an earlier one has another: `17`, `17#2`, `17#3`. Returns how many there were.
  static func tellApart(_ ids: inout TextColumn) -> Int {
    if isAscending(ids) { return 0 }
    var known = CodedTexts()
    var shared: [Int] = []
    ids.bytes.withUnsafeBufferPointer { bytes in
      for record in 0..<ids.count {
        let before = known.count
        if Int(known.code(UnsafeBufferPointer(rebasing: bytes[ids.range(record)]))) < before { shared.append(record) }
      }
    }
    if !shared.isEmpty { rename(shared, &ids, &known) }
    return shared.count
  }

  /// Whether every id comes after the one before it, as in most files: then none stands twice.
  private static func isAscending(_ ids: TextColumn) -> Bool {
    ids.bytes.withUnsafeBufferPointer { bytes in
      (1..<max(1, ids.count)).allSatisfy {
        bytes[ids.range($0 - 1)].lexicographicallyPrecedes(bytes[ids.range($0)])
      }
    }
  }

  private static func rename(_ shared: [Int], _ ids: inout TextColumn, _ known: inout CodedTexts) {
    var renamed = TextColumn()
    var next = shared[...]
    var copies: [String: Int] = [:]
    for record in 0..<ids.count {
      var id = ids[record]
      if next.first == record {
        next = next.dropFirst()
        let original = id
        repeat {
          copies[original, default: 1] += 1
          id = "\(original)#\(copies[original, default: 1])"
        } while !add(id, to: &known)
      }
      renamed.append(id)
    }
    ids = renamed
  }

  /// Whether an id is new.
  private static func add(_ id: String, to known: inout CodedTexts) -> Bool {
    let before = known.count
    return Int(known.code(id)) == before
  }
}
