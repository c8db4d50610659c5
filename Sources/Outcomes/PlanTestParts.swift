/// Events that contradict what a professional has said.
public enum Contradiction: Sendable, Equatable {
  /// One of these is open, or had not ended when the declaration was made.
  case open(EventSet)
  /// One of these befell a member of the family from so many months before the declaration.
  case recent(EventSet, months: Int)
}

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

/// No such event for some months after qualifying, or after the last event.
public struct ClearTest: Sendable, Equatable {
  /// What an event does.
  public enum AfterEvent: String, CaseIterable, Sendable {
    /// The months run again: PENDING.
    case restart
    /// The months run again, and until they are over the test fails.
    case fails
  }

  /// The events that must not happen.
  public var events: EventSet
  /// Months.
  public var months: Int
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
    afterEvent = .restart
    heldBackBy = nil
    recordedUntilAge = nil
    liftedBy = nil
  }
}

/// The Outcome Star's rise (readings 4.9).
public struct StarTest: Sendable, Equatable {
  /// Per cent by which a point must rise.
  public var percent: Int
  /// Points that must.
  public var points: Int
  /// Steps of the scale, where the setting counts in steps.
  public var steps: Int

  /// A rise.
  public init(percent: Int, points: Int, steps: Int) {
    self.percent = percent
    self.points = points
    self.steps = steps
  }
}

/// Education, employment or training that lasts (readings 4.8).
public struct EETTest: Sendable, Equatable {
  /// The group of situations that counts.
  public var group: WordList
  /// The group that says nothing.
  public var unknown: WordList
  /// Codes of school itself, which do not count after it.
  public var schoolCodes: WordList
  /// Months from start to expiry.
  public var expiryMonths: Int
  /// Months from start to confirmation.
  public var confirmedMonths: Int

  /// A test.
  public init(group: WordList, unknown: WordList, schoolCodes: WordList, expiryMonths: Int, confirmedMonths: Int) {
    self.group = group
    self.unknown = unknown
    self.schoolCodes = schoolCodes
    self.expiryMonths = expiryMonths
    self.confirmedMonths = confirmedMonths
  }
}

/// How an Early Help episode counts (C1).
public struct EpisodeTest: Sendable, Equatable {
  /// The episodes.
  public var episodes: EventSet
  /// Months since the start, exceeded.
  public var months: Int
  /// Lowest rating of a good end.
  public var goodRating: Int
  /// Lowest rating of an end that the lead professional must vouch for.
  public var fairRating: Int
  /// Highest rating of the scale.
  public var highestRating: Int
  /// Reasons of a transfer: an episode that starts on the same day continues it.
  public var transfer: WordList
  /// Reasons that a person must look at.
  public var stepUp: WordList
  /// The lead professional's declaration.
  public var declared: DeclaredTest

  /// A test.
  public init(episodes: EventSet, months: Int, ratings: (good: Int, fair: Int, highest: Int), transfer: WordList, stepUp: WordList, declared: DeclaredTest) {
    self.episodes = episodes
    self.months = months
    goodRating = ratings.good
    fairRating = ratings.fair
    highestRating = ratings.highest
    self.transfer = transfer
    self.stepUp = stepUp
    self.declared = declared
  }
}

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

/// What counts as a claim for benefit, and for how long (D1).
public struct BenefitTest: Sendable, Equatable {
  /// The benefits.
  public var benefits: WordList
  /// Of these, those after which the longer time counts.
  public var longBenefits: WordList
  /// Under which names a claim, employment, and the end of claiming are declared.
  public var claims: WordList
  /// See `claims`.
  public var employed: WordList
  /// See `claims`.
  public var noClaim: WordList
  /// Agencies whose word on claims counts.
  public var agencies: WordList
  /// Youngest member whose claims matter to the family.
  public var membersFrom: Int

  /// A test.
  public init(benefits: WordList, longBenefits: WordList, claims: WordList, employed: WordList, noClaim: WordList, agencies: WordList, membersFrom: Int) {
    self.benefits = benefits
    self.longBenefits = longBenefits
    self.claims = claims
    self.employed = employed
    self.noClaim = noClaim
    self.agencies = agencies
    self.membersFrom = membersFrom
  }
}
