import ArgumentParser
import Nightly
import RunStore
import Vocabulary

/// `cfetl purge`.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Removes the records of old runs; says first what would go, and removes it only with --apply.",
    discussion: """
      Of each run made as of a day before the date, the saved stages, outputs and log go, and its manifest (counts and hashes) stays. \
      The last published run, runs that a kept run started from, and those named with --hold stay. The ledger, the ids, people's decisions \
      and the frozen quarters are not touched.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Runs made as of an earlier day go.", valueName: "date"))
  var before: CalendarDay

  @Option(help: ArgumentHelp("A run that stays whatever its age; may be given several times.", valueName: "run"))
  var hold: [String] = []

  @Flag(help: "Remove them; needs --by.")
  var apply = false

  @Option(help: "Your name, noted with the removal.")
  var by: String?

  func validate() throws {
    if apply, by?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError("--apply needs a name: say who removes the records with --by.")
    }
  }

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let plan = try PurgePlan(
        workspace, before: before, held: Set(hold.map { try workspace.run(named: $0) }))
      if apply {
        try plan.carryOut(by: by ?? "", login: Surroundings.login, pipeline: try? desk.pipelineFolder())
      }
      if screen.json {
        Output.write(try plan.json())
      } else {
        for line in words(plan) { Output.line(line) }
      }
      return 0
    }
  }

  private func words(_ plan: PurgePlan) -> [String] {
    let rows = plan.runs.map { run in
      [
        run.id, run.asOf, "\(run.files)", "\(run.bytes)",
        run.staysBecause.map { "stays: \($0)" } ?? (apply ? "gone" : "goes"),
      ]
    }
    let going = plan.going
    let sum =
      "\(going.count) runs, \(going.reduce(0) { $0 + $1.files }) files, \(going.reduce(0) { $0 + $1.bytes }) bytes"
    if going.isEmpty { return TextTable.lines(["run", "as of", "files", "bytes", ""], rows) + ["nothing to remove"] }
    return TextTable.lines(["run", "as of", "files", "bytes", ""], rows)
      + [apply ? "\(sum) removed" : "\(sum) would go; --apply --by NAME removes them"]
  }
}
