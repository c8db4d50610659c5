import ArgumentParser
import Claims
import Config
import Nightly
import Vocabulary

/// `cfetl ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The claims ledger.",
    subcommands: [LedgerVerifyCommand.self, LedgerKeyCommand.self])
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
  @Option(help: ArgumentHelp("The council's key; by default the one that claim.yaml names.", valueName: "file"))
  var key: String?

  func run() throws {
    try Trouble.reported {
      let check = try LedgerCheck(
        desk.workspaceFolder(), expecting: expect?.lowercased(), key: (key ?? desk.sealKey()).map { try SealKey($0) })
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

/// `cfetl ledger key`.
struct LedgerKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Makes a key with which entries of the ledger are signed from now on.",
    discussion: """
      Without a key, whoever can write the workspace and knows the program can make the whole ledger, its seals and its archive anew, and only a head \
      that was noted elsewhere (--expect) or a copy of a frozen quarter tells. With one, that needs the key. Put the file where whoever runs the \
      night can read it and nobody else, keep a copy of it, and name it in claim.yaml as seal_key.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "A new file outside the workspace.") var file: String

  func run() throws {
    try Trouble.reported {
      try SealKey.make(file, for: desk.workspaceFolder())
      try screen.tell(
        .object([("file", .text(file))]), ["\(file): name it in claim.yaml, as 'seal_key: \(file)', and keep a copy"])
      return 0
    }
  }
}

extension DeskOptions {
  /// The key that the pipeline names; nil where it names none, or where there is no pipeline that can be read.
  func sealKey() -> String? {
    guard let folder = try? pipelineFolder(), let files = try? PipelineFolder.read(folder),
      let pipeline = try? Pipeline(files), !pipeline.claims.sealKey.isEmpty
    else { return nil }
    return pipeline.claims.sealKey
  }
}
