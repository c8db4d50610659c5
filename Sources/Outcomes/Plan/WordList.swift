/// A list of words of the plan: any of them will do.
public struct WordList: Sendable, Hashable {
  /// Position in `OutcomePlan.wordLists`.
  public let index: Int

  /// The list at a position.
  public init(index: Int) { self.index = index }

  /// No word.
  static let none = WordList(index: 0)
}
