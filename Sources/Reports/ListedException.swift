public import Vocabulary

/// An exception as it stands in `exceptions.csv`: with an id that stays the same from night to night, and its age.
public struct ListedException: Sendable, Equatable {
  /// Stable id, made of what the exception is about and nothing that changes with the night.
  public var id: String
  /// As-of date of the first night that had it.
  public var firstSeen: CalendarDay
  /// The exception.
  public var exception: DataException
  /// Name of the file that it is about; empty where none.
  public var file: String
}
