public import Vocabulary

/// One row of the plan in one version: what is concerning, how we know, what success is, and how we know that.
public struct PlanRow: Sendable, Equatable {
  /// The row's number in the plan, such as `B1`.
  public var measure: String
  /// The headline's letter.
  public var headline: String
  /// The version, as outcomes and claims name it.
  public var version: String
  /// First day in force; nil for an open start.
  public var inForceFrom: CalendarDay?
  /// Last day in force; nil while it lasts.
  public var inForceTo: CalendarDay?
  /// The plan document and the place in it.
  public var source: String
  /// What the plan is concerned about, in our words.
  public var concern: String
  /// What success looks like, in our words.
  public var success: String
  /// Whom the row is about.
  public var subject: PlanSubject
  /// The routes by which somebody qualifies: one is enough.
  public var routes: [PlanRoute]
  /// An event that must be there beside a route (D7's finding); nil where none.
  public var confirmation: EventSet?
  /// The tests of success: all must hold.
  public var tests: [PlanStep]
  /// Where the plan is silent, how it is read.
  public var readings: [Reading]
  /// The kind of events that, while they last, take the row out of account if they began after qualifying (home education); nil where none.
  public var neutralWhile: EventSet?
  /// Flags that a met measure carries, such as `SUSTAINED_UNSPECIFIED`.
  public var flagsWhenMet: [ExceptionCode]
  /// Whether the row goes its own way when its subject dies or leaves (D1).
  public var outlivesMembership: Bool
  /// Whether one subject who meets it is enough for the family (D1).
  public var oneIsEnough: Bool
  /// Where the row stands in its file, for messages.
  public var place: String

  /// A reading of a place where the plan is silent.
  public struct Reading: Sendable, Equatable {
    /// The reading, in a sentence.
    public var text: String
    /// The setting that stands for it; empty where it cannot be set.
    public var setting: String

    /// A reading.
    public init(text: String, setting: String) {
      self.text = text
      self.setting = setting
    }
  }

  /// A row of which only the number is known.
  public init(measure: String, headline: String) {
    self.measure = measure
    self.headline = headline
    version = ""
    inForceFrom = nil
    inForceTo = nil
    source = ""
    concern = ""
    success = ""
    subject = PlanSubject(kinds: [], ages: nil)
    routes = []
    confirmation = nil
    tests = []
    readings = []
    neutralWhile = nil
    flagsWhenMet = []
    outlivesMembership = false
    oneIsEnough = false
    place = ""
  }

  /// Whether the version is in force on a day.
  public func isInForce(on day: CalendarDay) -> Bool {
    (inForceFrom.map { $0 <= day } ?? true) && (inForceTo.map { day <= $0 } ?? true)
  }
}
