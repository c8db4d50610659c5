import ArgumentParser
import Ingest
import RunStore
import Vocabulary

/// `cfetl profile`.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Shows what is in an extract, as a feed file to start from.",
    discussion: """
      The feed file goes to stdout, with what was found in each column as comments: how many values, how long, how they are shaped. \
      Values themselves are shown only of columns that look like code lists, and there only those of three rows or more. Look it over, name what is needed, then try it: \
      'cfetl read --feed FEED.yaml FILE --out DIR'. With --into it is put among the feeds of a pipeline instead.
      """)

  @OptionGroup var screen: ScreenOptions
  @Option(help: ArgumentHelp("The pipeline folder to put it into.", valueName: "folder")) var into: String?
  @Argument(help: ArgumentHelp("The extract.", valueName: "file")) var file: String

  func run() throws {
    try Trouble.reported {
      do {
        let profile = try ExtractProfile(path: file)
        let name = ReadFolder.name(of: file)
        let feed = ExtractName(name)?.feed ?? ProfileCommand.plain(name)
        let text = profile.feedFile(named: feed)
        if let into { return try put(text, feed, into) }
        Output.write(
          screen.json ? JSONValue.object([("feed", .text(feed)), ("file", .text(text))]).text + "\n" : text)
        return 0
      } catch let error as ExtractProfile.Unreadable {
        Complaint.error(error.description)
        return ExitStatus.poorInput.rawValue
      }
    }
  }

  /// Puts the feed file into a pipeline, where none of its name is.
  private func put(_ text: String, _ feed: String, _ folder: String) throws -> Int32 {
    let path = "\(folder)/feeds/\(feed).yaml"
    guard Files.exists(folder + "/pipeline.yaml") else {
      throw UsageMistake("--into \(folder): there is no pipeline.yaml in it; name the folder of a pipeline")
    }
    if Files.exists(path) { throw UsageMistake("\(path) is there already, and is not overwritten") }
    try DurableFile.makeFolder(folder + "/feeds")
    try DurableFile.write(Array(text.utf8), to: path)
    try screen.tell(
      .object([("feed", .text(feed)), ("file", .text(path))]),
      ["\(path): look it over, then add '- \(feed)' to the feeds of \(folder)/pipeline.yaml"])
    return 0
  }

  /// A feed's name from a file's: small letters, digits and `_`.
  private static func plain(_ name: String) -> String {
    let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    let plain = stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return plain.isEmpty ? "feed" : String(plain)
  }
}
