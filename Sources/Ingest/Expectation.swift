/// What a feed's file is expected to hold.
public struct Expectation: Sendable, Equatable {
  /// Fewest and most rows; nil sets none.
  public var rows: ClosedRange<Int>?
  /// The column that names who sent a row; empty where senders are not watched.
  public var senderColumn = ""
  /// The senders that should all be there, such as the schools of a census.
  public var senders: [String] = []
  /// Most change in the number of rows against the feed's own last files, in percent.
  public var mostChange = 30

  /// Least share, in percent, of the rows of the feed's own last good extracts that a whole file has.
  public var leastShare = 80
  /// Fewest rows that must be lost before a file is taken for short.
  public var leastLost = 10

  /// Nothing is expected.
  public init() {}
}
