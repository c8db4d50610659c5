import ArgumentParser
import Claims
import Nightly
import Vocabulary

/// `cfetl ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The claims ledger.", subcommands: [LedgerVerifyCommand.self])
}

/// `cfetl ledger verify`.
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Finds any entry of the ledger that was changed, removed, moved or added.",
    discussion: """
      Entries cut off at the end are found where a frozen quarter or --expect knows a head that the ledger no longer holds. \
      Ends with 0 where the ledger is as it was written, otherwise with 2.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Option(help: ArgumentHelp("A head that was noted elsewhere; the ledger must hold it.", valueName: "head"))
  var expect: String?

  func run() throws {
    try Trouble.reported {
      let check = try LedgerCheck(desk.workspaceFolder(), expecting: expect?.lowercased())
      for fault in check.faults { Complaint.error("the claims ledger: \(fault)") }
      if check.faults.isEmpty || screen.json {
        try screen.tell(
          .object([
            ("entries", .number(check.entries)), ("head", .text(check.head)), ("faults", .texts(check.faults)),
          ]),
          ["\(check.entries) entries, head \(check.head): as it was written"])
      }
      guard check.faults.isEmpty else {
        Complaint.error(
          "the claims ledger does not verify\n  Claim nothing from it; restore state.sqlite from the backup.")
        return ExitStatus.failed.rawValue
      }
      return 0
    }
  }
}
