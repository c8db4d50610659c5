public import Vocabulary

/// Saved as `outcomes` and `trawl`, each with its evidence and its missing evidence in tables of their own, `exceptions` and `unseen`.
extension OutcomeList: StageOutput {
  /// `outcomes`.
  public static var stage: Stage { .outcomes }

  /// The value as tables.
  public var tables: [Table] {
    OutcomeTables.tables(outcomes, "outcomes") + OutcomeTables.tables(trawl, "trawl") + [
      exceptions.table(), unseen.table(),
    ]
  }

  /// The value read back; throws `SavedTableMismatch` where a table, a column or a word of it is missing.
  public init(tables: [Table]) throws {
    self.init()
    outcomes = try OutcomeTables.read(tables, "outcomes")
    trawl = try OutcomeTables.read(tables, "trawl")
    exceptions = try [DataException](table: tables.named("exceptions"))
    unseen = try [Unseen](table: tables.named("unseen"))
  }
}

/// Outcomes as tables, and back.
enum OutcomeTables {
  static func tables(_ outcomes: [Outcome], _ name: String) -> [Table] {
    [main(outcomes, name), evidence(outcomes, name), missing(outcomes, name)]
  }

  private static func main(_ all: [Outcome], _ name: String) -> Table {
    Table(
      name,
      [
        Column("family", integers: all.map { Int($0.family) }),
        Column("person", integers: all.map { $0.person.map(Int.init) }),
        Column("person_ref", texts: all.map(\.personRef)), Column("measure", texts: all.map(\.measure)),
        Column("headline", texts: all.map(\.headline)), Column("status", texts: all.map(\.status.rawValue)),
        Column("qualified_on", days: all.map(\.qualifiedOn)),
        Column("routes", texts: all.map { $0.routes.joined(separator: ";") }),
        Column("window_from", days: all.map(\.windowFrom)), Column("window_to", days: all.map(\.windowTo)),
        Column("met_on", days: all.map(\.metOn)), Column("due_on", days: all.map(\.dueOn)),
        Column("reason_code", texts: all.map(\.reasonCode.rawValue)), Column("reason", texts: all.map(\.reason)),
        Column("plan_version", texts: all.map(\.planVersion)), Column("test_values", texts: all.map(\.testValues)),
        Column("declared_by", texts: all.map(\.declaredBy)), Column("declared_on", days: all.map(\.declaredOn)),
        Column("silent_feeds", texts: all.map { $0.silentFeeds.map(String.init).joined(separator: ";") }),
        Column("is_new_problem", flags: all.map(\.isNewProblem)),
        Column("counts_in_roll_up", flags: all.map(\.countsInRollUp)),
        Column("work_status", texts: all.map { $0.work?.status.rawValue ?? "" }),
        Column("work_met_on", days: all.map { $0.work?.metOn }),
        Column("work_from", days: all.map { $0.work?.windowFrom }),
        Column("qualifies_only_in_doubt", flags: all.map(\.qualifiesOnlyInDoubt)),
        Column("flags", texts: all.map { $0.flags.map(\.rawValue).joined(separator: ";") }),
        Column("hangs_on", texts: all.map { $0.hangsOn.map(String.init).joined(separator: ";") }),
      ])
  }

  private static func evidence(_ outcomes: [Outcome], _ name: String) -> Table {
    let rows = outcomes.enumerated().flatMap { index, outcome in outcome.evidence.map { (index, $0) } }
    return Table(
      "\(name) evidence",
      [
        Column("outcome", integers: rows.map(\.0)), Column("file", integers: rows.map { Int($0.1.file) }),
        Column("line", integers: rows.map { Int($0.1.line) }),
      ])
  }

  private static func missing(_ outcomes: [Outcome], _ name: String) -> Table {
    let rows = outcomes.enumerated().flatMap { index, outcome in outcome.missing.map { (index, $0) } }
    return Table(
      "\(name) missing",
      [
        Column("outcome", integers: rows.map(\.0)), Column("what", texts: rows.map(\.1.what)),
        Column("who_can_say", texts: rows.map(\.1.whoCanSay)),
        Column("possible_from", days: rows.map(\.1.possibleFrom)),
      ])
  }

  static func read(_ tables: [Table], _ name: String) throws -> [Outcome] {
    let table = try tables.named(name)
    var outcomes = try OutcomeRows(table).outcomes()
    let evidence = try tables.named("\(name) evidence")
    let (owners, files, lines) = try (evidence.numbers("outcome"), evidence.numbers("file"), evidence.numbers("line"))
    for row in owners.indices {
      outcomes[Int(owners[row])].evidence.append(SourceLine(file: UInt16(files[row]), line: lines[row]))
    }
    let missing = try tables.named("\(name) missing")
    let (wanting, what) = try (missing.numbers("outcome"), missing.texts("what"))
    let (who, from) = try (missing.texts("who_can_say"), missing.days("possible_from"))
    for row in wanting.indices {
      outcomes[Int(wanting[row])].missing.append(
        Outcome.MissingEvidence(what: what[row], whoCanSay: who[row], possibleFrom: from[row]))
    }
    return outcomes
  }
}

/// Saved as a table.
extension [Unseen] {
  /// The values as a table.
  func table() -> Table {
    Table(
      "unseen",
      [
        Column("family", integers: map { Int($0.family) }), Column("person", integers: map { $0.person.map(Int.init) }),
        Column("person_ref", texts: map(\.personRef)),
        Column("measures", texts: map { $0.measures.joined(separator: ";") }),
        Column("feed", integers: map { Int($0.feed) }), Column("file", integers: map { $0.line.map { Int($0.file) } }),
        Column("line", integers: map { $0.line.map { Int($0.line) } }),
      ])
  }

  /// The values of a table; throws `SavedTableMismatch` where a column is missing.
  init(table: Table) throws {
    let (families, persons) = try (table.numbers("family"), table.numbers("person"))
    let (refs, measures) = try (table.texts("person_ref"), table.texts("measures"))
    let (feeds, files, lines) = try (table.numbers("feed"), table.numbers("file"), table.numbers("line"))
    self = families.indices.map { row in
      Unseen(
        family: families[row], person: persons[row] == Column.missing ? nil : persons[row], personRef: refs[row],
        measures: measures[row].split(separator: ";").map(String.init), feed: UInt16(feeds[row]),
        line: lines[row] == Column.missing ? nil : SourceLine(file: UInt16(files[row]), line: lines[row]))
    }
  }
}
