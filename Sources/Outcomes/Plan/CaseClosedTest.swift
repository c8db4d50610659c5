/// A case that is closed and stays closed (C2).
public struct CaseClosedTest: Sendable, Equatable {
  /// Everything that keeps the case open.
  public var spells: EventSet
  /// Of these, the referrals: an open one fails.
  public var referrals: EventSet
  /// Outcomes of a referral that led to nothing.
  public var nothing: WordList
  /// Months.
  public var months: Int
  /// Feeds that must reach to the end of the months.
  public var checkedIn: FeedList

  /// A test.
  public init(spells: EventSet, referrals: EventSet, nothing: WordList, months: Int, checkedIn: FeedList) {
    self.spells = spells
    self.referrals = referrals
    self.nothing = nothing
    self.months = months
    self.checkedIn = checkedIn
  }
}
