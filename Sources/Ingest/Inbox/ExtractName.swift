public import Vocabulary

/// What an extract's name says: `<feed>_<yyyy-mm-dd>.csv`.
public struct ExtractName: Sendable, Equatable {
  /// The feed.
  public let feed: String
  /// The day up to which the extract is complete.
  public let dataTo: CalendarDay

  /// Reads a name without folder; nil where it is not of this form.
  public init?(_ name: String) {
    guard name.hasSuffix(".csv") else { return nil }
    let stem = name.dropLast(4)
    guard stem.utf8.count > 11, let day = CalendarDay(iso: String(stem.suffix(10))), stem.dropLast(10).last == "_"
    else {
      return nil
    }
    feed = String(stem.dropLast(11))
    dataTo = day
  }
}
