/// A list of feeds of the plan.
public struct FeedList: Sendable, Hashable {
  /// Position in `OutcomePlan.feedLists`.
  public let index: Int

  /// The list at a position.
  public init(index: Int) { self.index = index }

  /// No feed.
  public static let none = FeedList(index: 0)
}
