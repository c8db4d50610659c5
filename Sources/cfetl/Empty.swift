import ArgumentParser

/// The program.
@main
struct Cfetl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cfetl", abstract: "Proves the results of a families programme.",
    subcommands: [
      LinkCommand.self,
      RunsCommand.self,
      StatusCommand.self,
    ])
}
