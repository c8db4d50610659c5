/// A professional's declaration of progress.
public struct DeclaredTest: Sendable, Equatable {
  /// What the months are counted from.
  public enum Since: String, CaseIterable, Sendable {
    /// The qualifying date.
    case qualifying
    /// The last event of the row's clear period, or the qualifying date.
    case lastEvent = "last event"
    /// The start of the Early Help episode, or the register's assessment where there is none.
    case earlyHelp = "early help"
  }

  /// The measures and sub-tests under whose name it may be declared.
  public var purposes: WordList
  /// Months that must have passed; 0 means after the day itself.
  public var months: Int
  /// What the months are counted from.
  public var since: Since
  /// Whether it must also follow the last event of the row's clear period.
  public var afterLastEvent: Bool
  /// Only by one of these roles; nil for any professional.
  public var roles: WordList?
  /// Only by one of these agencies; nil for any.
  public var agencies: WordList?
  /// Things that the declaration must name.
  public var limbs: [String]
  /// Months from the `from=` to the `to=` date that it must name; nil where it need not.
  public var activityMonths: Int?

  /// A declaration dated after qualifying.
  public init(purposes: WordList) {
    self.purposes = purposes
    months = 0
    since = .qualifying
    afterLastEvent = false
    roles = nil
    agencies = nil
    limbs = []
    activityMonths = nil
  }
}
