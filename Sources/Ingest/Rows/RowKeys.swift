internal import Reading

/// Remembers the keys of rows, and what the rows said, as 128-bit hashes: 32 bytes a row, of which no two are ever taken for one another
/// in practice (among ten million keys the chance is below one in 10^24).
struct RowKeys {
  private var seen: [Hash128: Hash128] = [:]

  /// What is known of a row's key.
  enum Finding {
    case new, sameRow, otherRow
  }

  /// Whether a row with this key was taken.
  func has(_ key: Hash128) -> Bool { seen[key] != nil }

  /// Takes a row by its key and the whole of it.
  mutating func take(key: Hash128, row: Hash128) -> Finding {
    if let known = seen[key] { return known == row ? .sameRow : .otherRow }
    seen[key] = row
    return .new
  }

  /// Forgets a key that was new.
  mutating func forget(_ key: Hash128) { seen[key] = nil }
}

/// Two independent 64-bit hashes of the same fields.
struct Hash128: Hashable {
  private(set) var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds a field; the end of it counts, so that `ab,c` and `a,bc` differ.
  mutating func add(_ field: FieldBytes) {
    for byte in field { mix(UInt64(byte)) }
    mix(0x1FF)
  }

  private mutating func mix(_ value: UInt64) {
    first = (first ^ value) &* 0x100_0000_01b3
    second = (second &+ value &+ 1) &* 0xbf58_476d_1ce4_e5b9
    second ^= second >> 29
  }
}
