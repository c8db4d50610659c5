public import Vocabulary

/// What a night rests on, for the next night to compare with: who belonged to which family, which problems were known, which rows kept one
/// from counting as turned round, and which families could be claimed while each feed was seen (`readings` 4.22, 3 and 6).
public struct NightGrounds: Sendable, Equatable {
  /// A problem of a family that the night knew.
  public struct Problem: Sendable, Equatable {
    /// The family.
    public var family: FamilyID
    /// Its FamilyID in Liquid Logic, as it was then.
    public var familyRef: String
    /// The person; nil for the family as a whole.
    public var person: PersonID?
    /// The person's PersonID in Liquid Logic, as it was then.
    public var personRef: String
    /// The row of the plan.
    public var measure: String
    /// Whether it did not stand in the way of a claim.
    public var isSettled: Bool
    /// Whether lasting work was shown in it.
    public var showsWork: Bool
    /// Whether one subject's success with the row is enough, and this subject's counts.
    public var countsInRollUp: Bool
    /// The rows that it rested on, by what they are about (`EventIdentity`).
    public var rows: [String]
  }

  /// A member of a family by a row of the register.
  public struct Member: Sendable, Equatable {
    /// The family.
    public var family: FamilyID
    /// The person.
    public var person: PersonID
  }

  /// A family that could be claimed on the last night that saw a feed.
  public struct Standing: Sendable, Equatable {
    /// The feed.
    public var feed: String
    /// The family.
    public var family: FamilyID
    /// The ground.
    public var basis: ClaimBasis
  }

  /// A person for whom a source that is asked about each has answered.
  public struct Traced: Sendable, Hashable {
    /// The feed.
    public var feed: String
    /// The person.
    public var person: PersonID
  }

  /// The problems, those that have vanished since included, in order of family, measure and person.
  public var problems: [Problem] = []
  /// The members, in order of family and person.
  public var members: [Member] = []
  /// Families that could be claimed, feed by feed.
  public var standing: [Standing] = []

  /// Persons who were traced, in order of feed and person; those who are not any more included.
  public var traced: [Traced] = []

  /// Nothing is known.
  public init() {}
}
