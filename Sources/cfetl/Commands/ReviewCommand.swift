import ArgumentParser
import CSV
import Nightly
import RunStore

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
          $0.claims.joined(separator: " "), $0.differs.joined(separator: ", "), $0.said,
        ]
      }
      let keys = ["pair_id", "weight", "record_a", "record_b", "claims_unlocked", "claims_affected", "differs", "said"]
      try screen.show(
        .rows(keys, rows),
        ReviewListCommand.lines(rows) + ReviewListCommand.rest(review, shown: pairs.count))
      return 0
    }
  }

  private static func lines(_ rows: [[String]]) -> [String] {
    rows.isEmpty
      ? ["no pair waits for an answer"]
      : TextTable.lines(
        [
          "pair", "weight", "one record", "the other", "alone holds back", "touches a measure of", "differs",
          "asked before",
        ],
        rows)
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
        try Output.write(JSONValue.rows(["pair_id", "record_a", "record_b"], rows).text + "\n")
      } else {
        try Output.write(review.decisionsFile())
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
      let added = try withExtendedLifetime(lock) { try store.add(decisions) }
      let contradictions = try StandingAnswers(store.decisions()).contradictions
      try screen.tell(
        .object([
          ("read", .number(decisions.count)), ("new", .number(added)), ("contradictions", .texts(contradictions)),
        ]),
        [
          "\(decisions.count) decisions read, \(added) of them new; 'cfetl run' heeds them, 'cfetl run --stage match' shows what they change"
        ] + contradictions.map { "contradiction: \($0)" })
      return 0
    }
  }
}
