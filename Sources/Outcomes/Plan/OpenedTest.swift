/// How long ago an Early Help episode must have been opened (C1).
public struct OpenedTest: Sendable, Equatable {
  /// The episodes.
  public var episodes: EventSet
  /// Months since the start, exceeded.
  public var months: Int
  /// Reasons of a transfer: an episode that starts on the same day continues it.
  public var transfer: WordList

  /// A test.
  public init(episodes: EventSet, months: Int, transfer: WordList) {
    self.episodes = episodes
    self.months = months
    self.transfer = transfer
  }
}
