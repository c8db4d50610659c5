import ArgumentParser
import Config
import Nightly
import Outcomes

/// `cfetl plan diff`.
struct PlanDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in words in which rows two pipelines' plans differ.",
    discussion: "Exit codes: 0 whether they differ or not; 78 one of them is wrong.")

  @OptionGroup var screen: ScreenOptions

  @Argument(help: ArgumentHelp("The pipeline with the old plan.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The pipeline with the new plan.", valueName: "new"))
  var new: String

  func run() throws {
    try Trouble.reported {
      let before = try OutcomePlanFiles(try PipelineFolder.read(old)).plan
      let after = try OutcomePlanFiles(try PipelineFolder.read(new)).plan
      let lines = PlanDifference.lines(from: before, to: after)
      if screen.wantsJSON {
        try Output.line(JSONText.array(lines))
      } else {
        for line in lines { try Output.line(line) }
        if lines.isEmpty, !screen.isQuiet { try Output.line("the plans do not differ") }
      }
      return 0
    }
  }
}
