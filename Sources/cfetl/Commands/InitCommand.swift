import ArgumentParser
import Claims
import Nightly

/// `cfetl init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A folder for a new council: pipeline, plan, matching and feeds to edit, which runs as it stands.",
    discussion: """
      The new pipeline is a small one that comes with the program, six feeds and a plan of three rows, with extracts of invented people to \
      try it on; or, with --pipeline, a copy of a whole one. Its claims carry the authority that is named here, and never another council's; \
      without one nothing can be claimed. Edit the feeds and the plan; 'cfetl check' says what is wrong with them.
      """)

  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("The authority's code, nine characters, such as E06000017.", valueName: "code"))
  var authority: String?

  @Option(help: "The authority's name.")
  var name: String?

  @Option(help: ArgumentHelp("The pipeline folder to copy instead.", valueName: "folder"))
  var pipeline: String?

  @Argument(help: "The folder to make.")
  var folder: String

  func validate() throws {
    if let authority, !Authority.isCode(authority) {
      throw ValidationError("--authority \(authority): write the code as E06000017: E, W, S or N and eight digits.")
    }
  }

  func run() throws {
    try Trouble.reported {
      guard let source = pipeline ?? Surroundings.shippedPipeline("starter") else {
        throw UsageMistake("no pipeline came with the program; name one to copy with --pipeline")
      }
      let owner = Authority(code: authority ?? "", name: name ?? "")
      let hasSample = try CouncilFolder.make(folder, like: source, for: owner)
      try screen.tell(
        .object([("folder", .text(folder))]),
        [
          "\(folder): pipeline/ to edit, inbox/ for the extracts, cfetl.yaml by which the commands find them",
          nextStep(owner, hasSample: hasSample),
        ])
      return 0
    }
  }

  private func nextStep(_ owner: Authority, hasSample: Bool) -> String {
    if owner.code.isEmpty || owner.name.isEmpty {
      return "Put your authority's code and name into \(folder)/pipeline/claim.yaml: nothing runs without them. "
        + "What can be tried before: cd \(folder) && cfetl plan test"
    }
    return hasSample
      ? "To see it run: cd \(folder) && cfetl run --inbox sample --as-of 2017-12-31"
      : "What is wrong or missing: cd \(folder) && cfetl check"
  }
}
