import ArgumentParser
import Foundation
import Glibc
import Vocabulary

/// Where the program starts.
@main
enum Entry {
  static func main() {
    // What a run leaves behind holds children's records: only its owner can read it.
    umask(0o077)
    openStandardStreams()
    // A reader that goes away, as with `| head`, is noticed when writing, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // Every file is whole or not there, so stopping at once is safe; the codes are those that a shell gives.
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    signal(SIGTERM) { _ in _exit(ExitStatus.terminated.rawValue) }
    let environment = EnvironmentOptions(variables: ProcessInfo.processInfo.environment)
    do {
      Cfetl.main(try environment.added(to: Array(CommandLine.arguments.dropFirst()), of: Cfetl.self))
    } catch {
      exit(Trouble.report(error).rawValue)
    }
  }

  /// Puts `/dev/null` where stdin, stdout or stderr came closed: a file of the workspace would get its number, and the words meant for it.
  private static func openStandardStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is given.
      if open("/dev/null", O_RDWR) != number { _exit(ExitStatus.failed.rawValue) }
    }
  }
}
