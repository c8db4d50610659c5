import ArgumentParser
import Claims
import Nightly

/// `cfetl worklist`.
struct WorklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist", abstract: "What each lead professional can do for their families' claims.",
    discussion: """
      With --by-lead, each lead professional's list is written as CSV and as a page to print: what is missing, who can say it, from when, and \
      which families were claimed and can be closed. Without it, the lists are counted.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Flag(help: "Write one list a lead professional; needs --out.") var byLead = false
  @Option(help: ArgumentHelp("A new folder for the lists.", valueName: "folder")) var out: String?

  func validate() throws {
    guard byLead == (out != nil) else { throw ValidationError("--by-lead and --out go together.") }
  }

  func run() throws {
    try Trouble.reported {
      let lists = try LeadLists(desk.workspaceFolder())
      if let out { try lists.write(to: out) }
      let rows = lists.lists.map { [$0.lead, $0.agency, "\($0.families.count)", "\($0.table.rows.count)"] }
      try screen.show(
        .rows(["lead_professional", "agency", "families", "rows"], rows),
        TextTable.lines(["lead professional", "agency", "families", "things to do"], rows)
          + (out.map { ["\(lists.lists.count) lists written to \($0)"] } ?? []))
      return 0
    }
  }
}
