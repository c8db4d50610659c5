import ArgumentParser
import Nightly

/// `cfetl init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A folder for a new council: pipeline, plan, matching and feeds to edit, which runs as it stands.",
    discussion: """
      The new pipeline is a copy of another one: of --pipeline, of the one that cfetl.yaml or CFETL_PIPELINE names, or else of the one \
      that was installed with the program. Edit the authority in claim.yaml, the feeds and the plan; 'cfetl check' says what is wrong \
      with them.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    try Trouble.reported {
      let files = try PipelineFolder.read(try desk.pipelineFolder(orElse: Surroundings.installedPipeline))
      try CouncilFolder.make(folder, like: files)
      try screen.tell(
        .object([("folder", .text(folder))]),
        [
          "\(folder): pipeline/ to edit, inbox/ for the extracts, cfetl.yaml by which the commands find them",
          "To see it run before there are extracts: cd \(folder) && cfetl sample --people 500 --out sample && "
            + "cfetl run --inbox sample/inbox",
        ])
      return 0
    }
  }
}
