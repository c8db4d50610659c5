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
      if screen.json {
        Output.write(json(findings).text + "\n")
      } else {
        let rows = findings.map { [$0.isGood ? "good" : "BAD", $0.what, $0.words] }
        for (line, finding) in zip(TextTable.lines(["", "", ""], rows).dropFirst(), findings) {
          try screen.line(line, finding.isGood ? .plain : .wrong)
        }
      }
      return findings.allSatisfy(\.isGood) ? 0 : 1
    }
  }

  private func json(_ findings: [Doctor.Finding]) -> JSONValue {
    .list(
      findings.map { .object([("what", .text($0.what)), ("good", .flag($0.isGood)), ("words", .text($0.words))]) })
  }
}
