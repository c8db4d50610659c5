import ArgumentParser
import Nightly

/// `cfetl doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Permissions, disk, clock, lock and versions: what a night depends on.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let findings = Doctor(try desk.workspaceFolder(), inbox: try? desk.inboxFolder()).findings()
      if screen.wantsJSON {
        let objects = findings.map {
          "{\"what\":\(JSONText.quoted($0.what)),\"good\":\($0.isGood),\"words\":\(JSONText.quoted($0.words))}"
        }
        try Output.line("[\(objects.joined(separator: ",\n"))]")
      } else {
        for line in TextTable.lines(["", "", ""], findings.map { [$0.isGood ? "good" : "BAD", $0.what, $0.words] })
          .dropFirst()
        {
          try Output.line(line)
        }
      }
      return findings.allSatisfy(\.isGood) ? 0 : 1
    }
  }
}
