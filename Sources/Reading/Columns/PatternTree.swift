/// A pattern in its parts.
indirect enum PatternTree {
  /// One character of a set; `others` says whether those beyond ASCII belong to it.
  case one(ByteSet, others: Bool)
  /// These bytes.
  case bytes([UInt8])
  case sequence([PatternTree])
  case choice([PatternTree])
  /// So many times; without end where `most` is nil.
  case times(PatternTree, least: Int, most: Int?)

  /// How many states the pattern needs at the most, without laying any out: counts within counts multiply. Never more than `PatternTree.beyond`.
  var states: Int {
    let count =
      switch self {
      case .one(_, let others): others ? 8 : 1
      case .bytes(let bytes): bytes.count
      case .sequence(let parts): parts.reduce(0) { min($0 + $1.states, PatternTree.beyond) }
      case .choice(let ways): ways.reduce(1) { min($0 + $1.states, PatternTree.beyond) }
      case .times(let part, let least, let most): (part.states + 1) * ((most ?? least + 1) + 1)
      }
    return min(count, PatternTree.beyond)
  }

  /// More states than any pattern may have; small enough that a hundred times as many can be counted.
  private static let beyond = 1_000_000
}

/// A set of bytes.
struct ByteSet {
  private var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  init(_ range: ClosedRange<UInt8>) { for byte in range { insert(byte) } }

  func contains(_ byte: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: return low.0 & bit != 0
    case 1: return low.1 & bit != 0
    case 2: return low.2 & bit != 0
    default: return low.3 & bit != 0
    }
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: low.2 |= bit
    default: low.3 |= bit
    }
  }

  /// Inserts ASCII characters, and letters in both cases.
  mutating func insert(characters range: ClosedRange<UInt8>) {
    for byte in range {
      insert(byte.lowered)
      insert(byte.raised)
    }
  }

  /// The ASCII characters that are not in the set.
  var otherCharacters: ByteSet {
    var result = ByteSet()
    for byte in UInt8(0)...0x7F where !contains(byte) { result.insert(byte) }
    return result
  }
}
