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

  /// Learns what one more night read of the feed.
  ///
  /// - Parameters:
  ///   - extracts: the good ones, in order of name; where there are none, the night says nothing.
  ///   - isEarlier: whether the night was of an earlier day than the one that will be held against this.
  ///   - accepted: SHA-256 of the files that a person has accepted: such a one is the new measure, however much there was before.
  public mutating func learn(_ extracts: [ExtractFile], isEarlier: Bool, accepted: Set<String>) {
    guard let newest = extracts.last else { return }
    files = extracts
    last = newest
    if newest.isCarriedOver { return }
    if isEarlier { used.append(newest.used) }
    mostRows = max(accepted.contains(newest.sha256) ? 0 : mostRows ?? 0, newest.rows)
  }
}
