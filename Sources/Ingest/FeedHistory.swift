public import Vocabulary

/// What earlier nights knew of a feed, against which tonight's extract is held.
public struct FeedHistory: Sendable, Equatable {
  /// Rows used of the newest extract on each of the last nights, the oldest first.
  public var used: [Int] = []
  /// The most rows that a good extract had in the days that count, or since one that a person accepted; nil where there was none.
  public var mostRows: Int?
  /// The extract that the last night read; nil where it read none.
  public var last: ExtractFile?
  /// Every extract that the last night read, in order of name.
  public var files: [ExtractFile] = []

  /// Nothing is known.
  public init() {}
}
