import ArgumentParser

/// `cfetl plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The outcome plan: as the document's table, its worked cases, and what a change would change.",
    subcommands: [PlanShowCommand.self, PlanTestCommand.self, PlanDiffCommand.self])
}
