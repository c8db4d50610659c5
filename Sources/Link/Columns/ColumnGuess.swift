/// What a column is taken for, and why.
struct ColumnGuess: Equatable {
  /// How sure it is, the surest last.
  enum Ground: Int, Comparable {
    /// What stands in the column, or one telling word among others in its header.
    case content, word
    /// The header without words that say nothing.
    case phrase
    /// The header as it stands.
    case header
    /// A model file says so.
    case declared

    static func < (left: Ground, right: Ground) -> Bool { left.rawValue < right.rawValue }
  }

  var role: ColumnRole
  var ground: Ground
  /// Which part of a name or an address, from 1: parts are put together in this order.
  var part = 1
  /// Whether the column holds an answer: who is who, or who lives with whom, as somebody else found it.
  var isAnswer = false

  /// Whether the column belongs to an address where letters go, which counts only where no other is given.
  var isMailing = false

  static let nothing = ColumnGuess(role: .ignored, ground: .content)
}
