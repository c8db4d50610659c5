/// One extract that a run read, or refused, and what became of its rows.
///
/// `rows = used + quarantined + skipped`, always.
public struct ExtractFile: Sendable, Equatable {
  /// The file's name without its folder.
  public var name: String
  /// The feed that the name says it is.
  public var feed: String
  /// The day up to which the extract is complete, from its name.
  public var dataTo: CalendarDay
  /// Lower-case hexadecimal SHA-256 of the bytes.
  public var sha256: String
  /// Size in bytes.
  public var bytes: Int
  /// Records after the header, whatever became of them.
  public var rows: Int
  /// Rows that the next stage sees.
  public var used: Int
  /// Rows set aside.
  public var quarantined: Int
  /// Rows that the feed file says to skip: footers, totals, repeated headers, rows that a newer file replaces.
  public var skipped: Int
  /// Why nothing of the file is used; nil where it is used.
  public var refusal: String?
  /// The declared columns in the order in which the file has them; empty where no header was found.
  public var header: [String] = []
  /// Whether the last line has its end.
  public var endsItsLine = true
  /// Whether it was read on an earlier night, and stands for what did not come.
  public var isCarriedOver = false

  /// An extract with nothing counted yet.
  public init(name: String, feed: String, dataTo: CalendarDay, sha256: String = "", bytes: Int = 0) {
    self.name = name
    self.feed = feed
    self.dataTo = dataTo
    self.sha256 = sha256
    self.bytes = bytes
    rows = 0
    used = 0
    quarantined = 0
    skipped = 0
    refusal = nil
  }
}
