import ArgumentParser
import Nightly
import Vocabulary

/// `cfetl log`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who did what: looks at people's details, decisions, approvals, purges, runs.",
    discussion: """
      Earliest first. A look, an accepted extract and a run have the moment, in UTC; an entry of the ledger has the day on which it acts.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Option(help: "Only what this login or name did; a part of it is enough.") var who: String?
  @Option(help: ArgumentHelp("Only from this day on.", valueName: "date")) var since: CalendarDay?
  @Option(help: "Only this: a command such as 'explain', or the ledger's word for it, such as APPROVED.")
  var what: String?

  func run() throws {
    try Trouble.reported {
      let lines = try DeskLog(desk.workspaceFolder()).lines(who: who, since: since, what: what)
      let rows = lines.map { [$0.when, $0.login, $0.by, $0.what, $0.subject] }
      let keys = ["when", "login", "name", "what", "subject"]
      try screen.show(keys, heading: keys, rows)
      return 0
    }
  }
}
