import ArgumentParser
import Nightly

/// The program.
struct Cfetl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cfetl",
    abstract: "Proves the results of a families programme.",
    version: ProgramVersion.text,
    subcommands: [
      BackupCommand.self,
      CheckCommand.self,
      ClaimsCommand.self,
      DiffCommand.self,
      DoctorCommand.self,
      ExplainCommand.self,
      InboxCommand.self,
      InitCommand.self,
      LedgerCommand.self,
      LinkCommand.self,
      LogCommand.self,
      OverrideCommand.self,
      PlanCommand.self,
      ProfileCommand.self,
      PurgeCommand.self,
      ReadCommand.self,
      ReplayCommand.self,
      RestoreCommand.self,
      ResumeCommand.self,
      ReviewCommand.self,
      RunCommand.self,
      RunsCommand.self,
      SampleCommand.self,
      ScheduleCommand.self,
      SchemaCommand.self,
      StatusCommand.self,
      WorklistCommand.self,
    ])
}
