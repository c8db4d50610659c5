import ArgumentParser
import Config
import Nightly
import Outcomes

/// `cfetl plan diff`.
struct PlanDiffCommand: AsksFurther {
  static let onlySaid = ["workspace", "run"]
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Say in which rows and keys two pipelines' plans differ and, on a workspace, which families would change.",
    discussion: """
      With --workspace, the families of its last published run (or of --run) are judged by both plans from what the run saved, and every
      measure and every claim that would come out otherwise is listed. Nothing in the workspace is changed.
      Exit codes: 0 whether they differ or not; 78 one of them is wrong.
      """)

  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Also judge the families of a run in this folder of runs and state.", valueName: "folder"))
  var workspace: String?

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run, or the start of its id; by default the last published one.", valueName: "id"))
  var judged: String?

  @Argument(help: ArgumentHelp("The pipeline with the old plan.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The pipeline with the new plan.", valueName: "new"))
  var new: String

  func validate() throws {
    if judged != nil, workspace == nil {
      throw ValidationError("--run names a run of a workspace; say which with --workspace.")
    }
  }

  func run() throws {
    try Trouble.reported {
      let (before, after) = try (PipelineFolder.read(old), PipelineFolder.read(new))
      let difference = try PlanDifference(
        from: OutcomePlanFiles.plan(of: before), to: OutcomePlanFiles.plan(of: after))
      let effect = try workspace.map { folder in
        let workspace = Workspace(folder)
        return try PlanEffect(workspace, run: workspace.run(named: judged), from: before, to: after)
      }
      if screen.json {
        Output.write(
          (effect.map { PlanText.json(difference.lines, $0) } ?? JSONText.array(difference.lines)) + "\n")
      } else {
        if !screen.quiet { Output.line(difference.answer) }
        for line in difference.lines { Output.line(line) }
        for line in effect.map(PlanText.effect) ?? [] { Output.line(line) }
      }
      return 0
    }
  }
}
