internal import Reading
internal import Vocabulary

/// What of a column's declaration is asked for every value.
struct ColumnTraits {
  let isNeeded: Bool
  let holdsNumbers: Bool
  /// Whether any text may stand in it, so that one that can be read proves nothing.
  let isFree: Bool

  init(_ column: ColumnDeclaration) {
    isNeeded = column.isNeeded
    isFree = column.type == .text || column.type == .name || column.type == .code
    if case .texts = column.noValues { holdsNumbers = false } else { holdsNumbers = true }
  }
}
