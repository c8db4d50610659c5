/// No such event for some months after qualifying, or after the last event.
public struct ClearTest: Sendable, Equatable {
  /// What an event does.
  public enum AfterEvent: String, CaseIterable, Sendable {
    /// The months run again: PENDING.
    case restart
    /// The months run again, and until they are over the test fails.
    case fails
  }

  /// From what the months are counted, where it is not qualifying.
  public enum Since: Sendable, Equatable {
    /// The start of the latest of these spells.
    case start(EventSet)
    /// The end of the latest of these spells.
    case end(EventSet)
  }

  /// The events that must not happen.
  public var events: EventSet
  /// Months.
  public var months: Int
  /// From what the months are counted; nil for qualifying.
  public var since: Since?
  /// What an event does.
  public var afterEvent: AfterEvent
  /// Events without a decision yet hold the measure back where they have one of these statuses; nil where that does not matter.
  public var heldBackBy: EventSet?
  /// Feeds that must reach to the end of the months.
  public var checkedIn: FeedList
  /// Feeds that must, where they are delivered at all.
  public var checkedWhereDelivered: FeedList
  /// The birthday from which the feeds no longer record the subject; nil where there is none.
  public var recordedUntilAge: Int?
  /// Declarations that stand for the check after that birthday.
  public var liftedBy: WordList?

  /// Six months without an event.
  public init(events: EventSet, checkedIn: FeedList, checkedWhereDelivered: FeedList) {
    self.events = events
    self.checkedIn = checkedIn
    self.checkedWhereDelivered = checkedWhereDelivered
    months = 6
    since = nil
    afterEvent = .restart
    heldBackBy = nil
    recordedUntilAge = nil
    liftedBy = nil
  }
}

extension ClearTest.Since {
  /// The spells.
  var events: EventSet {
    switch self {
    case .start(let set), .end(let set): set
    }
  }
}
