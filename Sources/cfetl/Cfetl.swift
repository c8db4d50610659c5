import ArgumentParser

/// The program.
@main
struct Cfetl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cfetl",
    abstract: "Proves the results of a families programme.",
    subcommands: [
      DoctorCommand.self,
      InitCommand.self,
      ProfileCommand.self,
      ReadCommand.self,
      RunsCommand.self,
      SampleCommand.self,
      StatusCommand.self,
    ])
}
