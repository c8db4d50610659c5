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
      let pairs = try ReviewDesk(workspace, run: workspace.run(named: nil)).pairs()
      let rows = pairs.map {
        [
          $0.id, $0.weight, $0.recordA, $0.recordB, $0.claims.joined(separator: " "),
          $0.differs.joined(separator: ", "),
        ]
      }
      try screen.show(
        .texts(pairs.map(\.id)),
        TextTable.lines(["pair", "weight", "one record", "the other", "holds back", "differs"], rows))
      return 0
    }
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
      let added = try withExtendedLifetime(lock) { try StateStore(existing: workspace.statePath).add(decisions) }
      try screen.tell(
        .object([("read", .number(decisions.count)), ("new", .number(added))]),
        ["\(decisions.count) decisions read, \(added) of them new; 'cfetl run --stage match' shows what they change"])
      return 0
    }
  }
}
