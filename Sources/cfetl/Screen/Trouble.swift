import ArgumentParser
import Config
import Ingest
import Nightly
import RunStore
import Settings
import Vocabulary

/// Turns what went wrong into words on stderr and the exit code that belongs to it.
enum Trouble {
  /// Runs a command's work.
  static func reported(_ work: () throws -> Int32) throws {
    let code: Int32
    do {
      code = try work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      code = report(error).rawValue
    }
    let ending = Output.isLost ? Trouble.lost(code) : code
    if ending != 0 { throw ExitCode(ending) }
  }

  /// The exit code of a command whose words could not be written: what it did is done, unless it failed as well.
  private static func lost(_ code: Int32) -> Int32 {
    let ended: [Int32] = [ExitStatus.done, .needsPerson, .poorInput].map(\.rawValue)
    return ended.contains(code) ? ExitStatus.wordsLost.rawValue : code
  }

  /// Says what is wrong; the exit code that belongs to it.
  static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let mistakes as ConfigurationMistakes:
      for mistake in mistakes.mistakes { Complaint.error(mistake.description) }
      Complaint.error(
        "\(mistakes.mistakes.count) mistake(s) in the configuration; nothing was run. Mend them and run again.")
      return .wrongConfiguration
    case let busy as WorkspaceBusy:
      Complaint.error(busy.description)
      return .busy
    case let usage as UsageMistake:
      Complaint.error(usage.description)
      return .wrongUsage
    case let unreadable as InboxUnreadable:
      Complaint.error("\(unreadable)")
      return .failed
    case let failure as NightFailure:
      Complaint.error(failure.description)
      return failure.exitCode
    case let failure as StoreFailure:
      Complaint.error(failure.description)
      return .failed
    default:
      Complaint.error("\(error)")
      return .failed
    }
  }
}
