/// The run cannot go on: the disk, the workspace or a database is not as it must be. Nothing was published; the run can be resumed.
public struct StoreFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where: a path inside the workspace, or the workspace itself.
  public var place: String
  /// What went wrong, and why.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// A failure.
  public init(place: String, message: String, remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// `place: message. remedy`.
  public var description: String { "\(place): \(message)\n  \(remedy)" }
}
