import ArgumentParser
import Nightly

/// `cfetl backup`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies what cannot be made again, and checks the copy.",
    discussion: """
      state.sqlite, the frozen quarters and the archive that they rest on go into a new folder. Keep it elsewhere: a ledger that is older than \
      its frozen quarters claims nothing any more.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "A new folder.") var folder: String

  func run() throws {
    try Trouble.reported {
      let backup = try WorkspaceBackup(of: desk.workspaceFolder(), to: folder)
      try screen.tell(
        .object([("folder", .text(folder)), ("files", .number(backup.files)), ("ledger_head", .text(backup.head))]),
        ["\(backup.files) files copied to \(folder), and they verify: ledger head \(backup.head)"])
      return 0
    }
  }
}

/// `cfetl restore`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup back, where nothing was frozen since it was made.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "The folder that 'cfetl backup' made.") var folder: String

  func run() throws {
    try Trouble.reported {
      let backup = try WorkspaceBackup(restoring: folder, to: desk.workspaceFolder())
      try screen.tell(
        .object([("folder", .text(folder)), ("files", .number(backup.files)), ("ledger_head", .text(backup.head))]),
        ["\(backup.files) files put back from \(folder): ledger head \(backup.head); run the night again"])
      return 0
    }
  }
}
