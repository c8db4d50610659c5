import ArgumentParser
import Nightly
import RunStore

/// `cfetl explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Why something came out as it did, down to the lines of the extracts.",
    subcommands: [
      ExplainClaimCommand.self, ExplainFamilyCommand.self, ExplainMeasureCommand.self, ExplainPairCommand.self,
      ExplainPersonCommand.self,
    ])
}

/// Which run is explained.
struct ExplainedRun: ParsableArguments {
  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run to explain; by default the last published one.", valueName: "run"))
  var word: String?

  /// Prints what a run recorded about a subject, and leaves a line in the access log.
  ///
  /// - Parameter ids: what the subject is called by; none may be blank, for a blank one would be somebody.
  func explain(_ command: String, _ ids: [String], _ lines: (RunExplanation) throws -> [String]) throws {
    try explain(command, ids, json: JSONValue.texts, lines: { $0 }, lines)
  }

  /// The same for what has a shape of its own as JSON.
  func explain<Answer>(
    _ command: String, _ ids: [String], json: (Answer) -> JSONValue, lines: (Answer) -> [String],
    _ answer: (RunExplanation) throws -> Answer
  ) throws {
    try Trouble.reported {
      guard ids.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
        throw UsageMistake("explain \(command): an id is blank; 'cfetl help explain \(command)' says which are wanted")
      }
      let workspace = try desk.workspaceFolder()
      let explanation = try RunExplanation(workspace, run: workspace.run(named: word))
      let found = try answer(explanation)
      try AccessNote.leave(
        workspace, login: Surroundings.login, command: "explain \(command)", subject: ids.joined(separator: " "))
      try screen.show(json(found), lines(found))
      return 0
    }
  }
}

/// `cfetl explain person`.
struct ExplainPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "The records of a person, what linked them, the families, the measures.")

  @OptionGroup var explained: ExplainedRun

  @Argument(help: "A person id, Liquid Logic's PersonID, or <source>:<key>.")
  var person: String

  func run() throws {
    try explained.explain("person", [person]) { try $0.person(person) }
  }
}

/// `cfetl explain family`.
struct ExplainFamilyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "family",
    abstract: "A family's register, members and measures, and what stands between it and its claim.")

  @OptionGroup var explained: ExplainedRun

  @Argument(help: "A family id or Liquid Logic's FamilyID.")
  var family: String

  func run() throws {
    try explained.explain("family", [family]) { try $0.family(family) }
  }
}
