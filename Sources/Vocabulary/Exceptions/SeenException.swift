/// An exception as the last published night left it: what gives tonight's its `first_seen`, and tells new ones from cleared ones.
public struct SeenException: Sendable, Equatable {
  /// The stable id, as in `exceptions.csv`.
  public var id: String
  /// Its code as written: one of an earlier version may be no longer known.
  public var code: String
  /// Its severity.
  public var severity: Severity
  /// As-of date of the first night that had it.
  public var firstSeen: CalendarDay
  /// As-of date of the last.
  public var lastSeen: CalendarDay

  /// An exception that was seen.
  public init(id: String, code: String, severity: Severity, firstSeen: CalendarDay, lastSeen: CalendarDay) {
    self.id = id
    self.code = code
    self.severity = severity
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
  }
}
