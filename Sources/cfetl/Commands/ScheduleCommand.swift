import ArgumentParser
import Nightly
import RunStore

/// `cfetl schedule`.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Prints what makes the machine run every night.",
    discussion: """
      service and timer are units of systemd, cron is a line of a crontab. Each runs 'cfetl run --catch-up' for the pipeline, inbox and \
      workspace that are meant here: cfetl schedule service > /etc/systemd/system/cfetl.service
      """)

  /// What is printed.
  enum Piece: String, ExpressibleByArgument, CaseIterable {
    case service, timer, cron
  }

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "service, timer or cron.") var piece: Piece
  @Option(help: ArgumentHelp("When, by the machine's clock.", valueName: "hh:mm")) var at = "02:30"

  func validate() throws {
    guard time != nil else { throw ValidationError("--at \(at): a time of day has the form 02:30") }
  }

  private var time: (hour: Int, minute: Int)? {
    let parts = at.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  func run() throws {
    try Trouble.reported {
      let (hour, minute) = time ?? (2, 30)
      let schedule = NightSchedule(
        program: Files.linkTarget("/proc/self/exe") ?? "cfetl", pipeline: Files.absolute(try desk.pipelineFolder()),
        inbox: Files.absolute(try desk.inboxFolder()), workspace: Files.absolute(try desk.workspaceFolder().path),
        login: Surroundings.login, hour: hour, minute: minute)
      let text =
        switch piece {
        case .service: schedule.service
        case .timer: schedule.timer
        case .cron: schedule.cron
        }
      if screen.json {
        Output.write(JSONValue.object([(piece.rawValue, .text(text))]).text + "\n")
      } else {
        Output.write(text)
      }
      return 0
    }
  }
}
