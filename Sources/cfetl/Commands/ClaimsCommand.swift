public import ArgumentParser
import Claims
import Nightly
public import Vocabulary

/// `cfetl claims`.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Claims: what is proposed, and what people do with it.",
    discussion: """
      Commands act on the day of the last published run. What is refused writes nothing and ends with 2.
      """,
    subcommands: [
      ClaimsProposeCommand.self, ClaimsListCommand.self, ClaimsVerifyCommand.self, ClaimsApproveCommand.self,
      ClaimsAuditCommand.self, ClaimsSubmitCommand.self,
      ClaimsWithdrawCommand.self, ClaimsAssignCommand.self, ClaimsPackCommand.self, ClaimsForecastCommand.self,
    ])
}

extension Quarter: ExpressibleByArgument {
  /// Reads `2017-18-Q3` from the command line.
  public init?(argument: String) { self.init(argument) }
}

extension ClaimID: ExpressibleByArgument {
  /// Reads a claim's id from the command line.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(argument)
  }
}

/// Which workspace, and on which day.
struct SittingOptions: ParsableArguments {
  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(
    help: ArgumentHelp(
      "The day on which the command acts: that of the last published run, and no other.", valueName: "date"))
  var on: CalendarDay?

  /// Sits down at the ledger. The pipeline may be left out: it is then the one that the last run used.
  func session() throws -> ClaimSession {
    try ClaimSession(
      desk.workspaceFolder(), pipeline: try? desk.pipelineFolder(), inbox: try? desk.inboxFolder())
  }

  func signature(_ session: ClaimSession, by: String, role: String) -> Signature {
    Signature(by: by, role: role, login: Surroundings.login, on: on ?? session.list.asOf)
  }
}
