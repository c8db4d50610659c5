public import Vocabulary

/// What the night's extracts say, in one shape for all sources: who is named, what happened, and who is on the register.
public struct NormalisedExtracts: Sendable, Equatable {
  /// The day of the run.
  public var asOf: CalendarDay
  /// The source system that keeps the programme's register; empty where none does.
  public var registerSource: String
  /// The extracts, in order of name; `SourceLine.file` points here.
  public var files: [ExtractFile]
  /// The feeds of the pipeline, in its order; `Event.feed` points here.
  public var feeds: [Coverage]
  /// The texts that events use.
  public var words: Words
  /// The people of every source system, in order of source and key.
  public var records: [SourceRecord]
  /// The facts, in order of kind, feed and line.
  public var events: [Event]
  /// The programme's register, in order of FamilyID.
  public var register: [RegisteredFamily]
  /// Who is in which registered family.
  public var spells: [RegisteredSpell]
  /// The feeds of the programme's register, ascending.
  public var registerFeeds: [UInt16]
  /// Rows that could not be read, or not all of them, and whom they name.
  public var doubtful: [DoubtfulRow]
  /// What was found on the way.
  public var exceptions: [DataException]

  /// Nothing was read.
  public init(asOf: CalendarDay) {
    self.asOf = asOf
    registerSource = ""
    files = []
    feeds = []
    words = Words()
    records = []
    events = []
    register = []
    spells = []
    registerFeeds = []
    doubtful = []
    exceptions = []
  }
}
