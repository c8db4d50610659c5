import ArgumentParser
import CSV
import Nightly
import RunStore
import Vocabulary

/// `cfetl review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "The doubtful pairs, and what people decided about them.",
    subcommands: [ReviewListCommand.self, ReviewExportCommand.self, ReviewImportCommand.self])
}

/// `cfetl review list`.
struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The pairs that wait for an answer, those first that hold back a claim.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let review = try ReviewDesk(workspace, run: workspace.run(named: nil))
      let pairs = review.pairs()
      let rows = pairs.map {
        [
          $0.id, $0.weight, $0.recordA, $0.recordB, $0.unlocks.joined(separator: " "),
          $0.claims.joined(separator: " "), $0.differs.joined(separator: ", "), $0.why, $0.said,
        ]
      }
      let keys = [
        "pair_id", "weight", "record_a", "record_b", "claims_unlocked", "claims_affected", "differs", "why", "said",
      ]
      try screen.show(
        .rows(keys, rows),
        (review.total == 0 ? ["no pair waits for an answer"] : ReviewListCommand.lines(rows))
          + ReviewListCommand.rest(review, shown: pairs.count))
      return 0
    }
  }

  private static func lines(_ rows: [[String]]) -> [String] {
    if rows.isEmpty { return [] }
    let shown = rows.map { row in
      let stake = row[4].isEmpty ? row[5].isEmpty ? "" : "a measure of \(row[5])" : "the claim of \(row[4])"
      return [row[0], row[1], row[2], row[3], stake, row[8].isEmpty ? row[7] : row[8]]
    }
    return TextTable.lines(["pair", "bits", "one record", "the other", "holds back", "in doubt because"], shown)
  }

  private static func rest(_ review: ReviewDesk, shown: Int) -> [String] {
    var lines: [String] = []
    let more = review.total - shown
    if more > 0 {
      lines.append(
        "and \(TextTable.thousands(more)) more, which come when these are judged; they hold back what hangs on them too"
      )
    }
    if review.answered > 0 {
      lines.append("\(TextTable.thousands(review.answered)) answered since this run; the next run heeds that")
    }
    return lines
  }
}

/// `cfetl review export`.
struct ReviewExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The pairs as a decisions file to fill in: verdict (same, different or unsure), by, on.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let review = try ReviewDesk(workspace, run: workspace.run(named: nil))
      if screen.json {
        let rows = review.pairs().map { [$0.id, $0.recordA, $0.recordB] }
        Output.write(JSONValue.rows(["pair_id", "record_a", "record_b"], rows).text + "\n")
      } else {
        Output.write(review.decisionsFile())
      }
      return 0
    }
  }
}

/// `cfetl review import`.
struct ReviewImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Remember the decisions of a file for ever. The next run heeds them.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The decisions file that the review page or 'review export' made.")
  var file: String

  func run() throws {
    try Trouble.reported {
      guard let bytes = try DurableFile.read(file) else { throw UsageMistake("\(file): there is no such file") }
      let workspace = try desk.workspaceFolder()
      let records = try RecordNames(workspace, run: workspace.run(named: nil))
      let decisions = try DecisionsFile.read(bytes, file: file, records: records)
      let lock = try WorkspaceLock(workspace: workspace.path)
      let store = try StateStore(existing: workspace.statePath)
      let before = try StandingAnswers(store.decisions())
      let seal = try WordSeal(
        workspace, pipeline: try? desk.pipelineFolder(),
        by: Set(decisions.map(\.by)).sorted().joined(separator: ", "), login: Surroundings.login)
      let added = try withExtendedLifetime(lock) { try store.add(decisions, seal.entry) }
      let after = try StandingAnswers(store.decisions())
      let changed = decisions.filter { before.changes(by: $0) && after.stands($0) }.count
      let outdated = decisions.filter { !after.stands($0) }.count
      try screen.tell(
        .object([
          ("read", .number(decisions.count)), ("new", .number(added)), ("changed", .number(changed)),
          ("outdated", .number(outdated)), ("contradictions", .texts(after.contradictions)),
        ]),
        [
          "\(decisions.count) decisions read, \(added) of them new; 'cfetl run' heeds them, 'cfetl run --stage match' shows what they change"
        ] + (changed > 0 ? ["\(changed) of them replace an earlier answer about the same two records"] : [])
          + (outdated > 0
            ? ["\(outdated) of them change nothing: another answer about the same two records stands"] : [])
          + after.contradictions.map { "contradiction: \($0)" })
      return 0
    }
  }
}
