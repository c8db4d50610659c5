import ArgumentParser
import Nightly

/// `cfetl inbox`.
struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "What people say about extracts.", subcommands: [InboxAcceptCommand.self])
}

/// `cfetl inbox accept`.
struct InboxAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Says that an extract which looks short is right; it counts from the next night on.",
    discussion: """
      For the very bytes of this file: another file, or this one changed, is looked at anew. What is accepted is the new measure for \
      the extracts after it. Ends with 2 where nothing was accepted.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "The extract: a path, or its name in the inbox.") var file: String
  @Option(help: "Your name.") var by: String
  @Option(help: "Why it is right.") var reason: String

  func run() throws {
    try Trouble.reported {
      let hash = try AcceptedExtract.accept(
        file, inbox: try? desk.inboxFolder(), by: by, reason: reason, login: Surroundings.login,
        in: desk.workspaceFolder())
      try screen.tell(
        .object([("file", .text(file)), ("sha256", .text(hash))]),
        ["\(file): accepted, SHA-256 \(hash); run the night again to use it"])
      return 0
    }
  }
}
