public import Vocabulary

/// Something of which it could not be told tonight whether it qualifies somebody of a family: progress may be claimed only where there is
/// none (*Meaning*: What was not seen).
public struct Unseen: Sendable, Equatable {
  /// Why it could not be told.
  public enum Cause: String, Sendable {
    /// The feed is not there tonight, or only as an earlier night read it.
    case feed
    /// A row of it was set aside, or has lost a value.
    case row
    /// The row was read, and another says otherwise.
    case contradicted
    /// The source was asked about the person and never found one: that is an answer, and a claim says so.
    case untraced
  }

  /// Index of the family in `FamilyList.families`.
  public var family: Int32
  /// Index of the person in `MatchedPersons.persons` whom the row names; nil for the whole family.
  public var person: Int32?
  /// Liquid Logic's PersonID; empty for the whole family.
  public var personRef: String
  /// The rows of the plan of which a route could not be answered, in the plan's order; empty where it is who belongs to the family that
  /// could not be told.
  public var measures: [String]
  /// The feed: an index in the coverage list.
  public var feed: UInt16
  /// The row of it that was set aside, or contradicts another; nil where the whole feed is not there.
  public var line: SourceLine?
  /// Why.
  public var cause: Cause

  /// Something that could not be told.
  public init(
    family: Int32, person: Int32? = nil, personRef: String = "", measures: [String], feed: UInt16,
    line: SourceLine? = nil, cause: Cause? = nil
  ) {
    self.family = family
    self.person = person
    self.personRef = personRef
    self.measures = measures
    self.feed = feed
    self.line = line
    self.cause = cause ?? (line == nil ? .feed : .row)
  }
}

extension Unseen {
  /// What could not be told, in words without personal data.
  ///
  /// - Parameters:
  ///   - feed: what the feed could be asked about.
  ///   - row: the row in words, where there is one.
  public func words(_ feed: Coverage, row: String) -> String {
    switch cause {
    case .row: return "\(row) cannot be read"
    case .contradicted: return "\(row) contradicts another about the problem"
    case .untraced: return "\(feed.feed) does not answer for somebody in the family"
    case .feed:
      guard feed.isSeen, let to = feed.to else { return "\(feed.feed) is not there tonight" }
      return "\(feed.feed) is carried over from \(to.iso)"
    }
  }
}
