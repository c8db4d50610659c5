public import Vocabulary

/// Saved as `outcomes` and `trawl`, each with its evidence and its missing evidence in tables of their own, `exceptions` and `unseen`.
extension OutcomeList: StageOutput {
  /// `outcomes`.
  public static var stage: Stage { .outcomes }

  /// The value as tables.
  public var tables: [Table] {
    OutcomeTables("outcomes").tables(outcomes) + OutcomeTables("trawl").tables(trawl)
      + [DataException.saved().table(exceptions), Unseen.saved.table(unseen)]
  }

  /// The value read back; throws `SavedTableMismatch` where a table or column is another, or where a value or a place cannot be.
  public init(tables: [Table]) throws {
    self.init()
    outcomes = try OutcomeTables("outcomes").outcomes(tables)
    trawl = try OutcomeTables("trawl").outcomes(tables)
    exceptions = try DataException.saved().rows(tables)
    unseen = try Unseen.saved.rows(tables)
  }
}

extension OutcomeStatus: SavedText {}
extension ReasonCode: SavedText {}
extension Unseen.Cause: SavedText {}

/// Outcomes as tables, and back.
private struct OutcomeTables {
  private let outcome: SavedTable<Outcome>
  private let evidence: SavedLists<SourceLine>
  private let missing: SavedLists<Outcome.MissingEvidence>

  init(_ name: String) {
    let blank = Outcome(
      family: 0, measure: "", headline: "", status: .pending, qualifiedOn: CalendarDay(number: 0))
    outcome = SavedTable(name, blank: blank, Outcome.columns)
    evidence = SavedLists(
      "\(name) evidence", of: "outcome", blank: SourceLine(file: 0, line: 0), SavedColumn.place(\.self))
    missing = SavedLists(
      "\(name) missing", of: "outcome",
      blank: Outcome.MissingEvidence(what: "", whoCanSay: "", possibleFrom: nil),
      [
        SavedColumn("what", \.what), SavedColumn("who_can_say", \.whoCanSay),
        SavedColumn("possible_from", \.possibleFrom),
      ])
  }

  func tables(_ outcomes: [Outcome]) -> [Table] {
    [outcome.table(outcomes), evidence.table(outcomes, \.evidence), missing.table(outcomes, \.missing)]
  }

  func outcomes(_ tables: [Table]) throws -> [Outcome] {
    var outcomes = try outcome.rows(tables)
    try evidence.add(tables, to: &outcomes, \.evidence)
    try missing.add(tables, to: &outcomes, \.missing)
    return outcomes
  }
}

extension Outcome {
  fileprivate static var columns: [SavedColumn<Outcome>] {
    [
      SavedColumn("family", \.family), SavedColumn("person", \.person), SavedColumn("person_ref", \.personRef),
      SavedColumn("measure", \.measure), SavedColumn("headline", \.headline), SavedColumn("status", \.status),
      SavedColumn("qualified_on", \.qualifiedOn), SavedColumn("routes", \.routes, by: ";"),
      SavedColumn("window_from", \.windowFrom), SavedColumn("window_to", \.windowTo), SavedColumn("met_on", \.metOn),
      SavedColumn("due_on", \.dueOn), SavedColumn("reason_code", \.reasonCode), SavedColumn("reason", \.reason),
      SavedColumn("plan_version", \.planVersion), SavedColumn("test_values", \.testValues),
      SavedColumn("declared_by", \.declaredBy), SavedColumn("declared_on", \.declaredOn),
      SavedColumn("silent_feeds", \.silentFeedTexts, by: ";"), SavedColumn("is_new_problem", \.isNewProblem),
      SavedColumn("counts_in_roll_up", \.countsInRollUp), SavedColumn("work_status", \.workStatus),
      SavedColumn("work_met_on", \.workMetOn), SavedColumn("work_from", \.workFrom),
      SavedColumn("qualifies_only_in_doubt", \.qualifiesOnlyInDoubt), SavedColumn("has_collapsed", \.hasCollapsed),
      SavedColumn("flags", \.flags, by: ";"),
      SavedColumn("hangs_on", \.hangsOnTexts, by: ";"),
    ]
  }

  private var silentFeedTexts: [SavedDigits<UInt16>] {
    get { silentFeeds.map { SavedDigits(number: $0) } }
    set { silentFeeds = newValue.map(\.number) }
  }

  private var hangsOnTexts: [SavedDigits<Int32>] {
    get { hangsOn.map { SavedDigits(number: $0) } }
    set { hangsOn = newValue.map(\.number) }
  }

  private var workStatus: OutcomeStatus? {
    get { work?.status }
    set { work = newValue.map { WorkResult(status: $0, metOn: nil, windowFrom: nil) } }
  }

  private var workMetOn: CalendarDay? {
    get { work?.metOn }
    set { work?.metOn = newValue }
  }

  private var workFrom: CalendarDay? {
    get { work?.windowFrom }
    set { work?.windowFrom = newValue }
  }
}

extension Unseen {
  /// What could not be told, as a table.
  fileprivate static var saved: SavedTable<Unseen> {
    SavedTable(
      "unseen", blank: Unseen(family: 0, measures: [], feed: 0),
      SavedColumn.list(
        [
          SavedColumn("family", \.family), SavedColumn("person", \.person), SavedColumn("person_ref", \.personRef),
          SavedColumn("measures", \.measures, by: ";"), SavedColumn("feed", \.feed),
          SavedColumn("cause", \.cause),
        ], SavedColumn.place(\.line)))
  }
}
