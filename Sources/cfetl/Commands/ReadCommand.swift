import ArgumentParser
import Config
import Ingest
import Nightly
import Vocabulary

/// `cfetl read`.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Reads one extract by one feed file, and shows what becomes of every row.",
    discussion: """
      Writes DIR/rows.csv (line, then the feed's columns as read: dates as yyyy-mm-dd, codes as the feed's own words), DIR/quarantine.csv (rows \
      set aside), DIR/values.csv (values that could not be read, of rows that are used) and DIR/read.json (counts). rows.csv holds the values \
      themselves; a spreadsheet would evaluate those that look like formulas.

      Exit code 0: all rows were used. 3: some were set aside, or the file was refused. 78: the feed file is wrong.
      """)

  @OptionGroup var screen: ScreenOptions
  @Option(help: ArgumentHelp("The feed file.", valueName: "file")) var feed: String
  @Argument(help: ArgumentHelp("The extract.", valueName: "file")) var file: String
  @Option(help: ArgumentHelp("The folder to write; without it only the counts are shown.", valueName: "folder"))
  var out: String?
  @Flag(help: "Replaces files that are there, whatever they are; never those of a pipeline, an inbox or a workspace.")
  var force = false
  @Option(help: "The day up to which the extract is complete, if its name does not say it.") var asOf: CalendarDay?

  func run() throws {
    try Trouble.reported {
      if let out {
        let files = ["rows.csv", "quarantine.csv", "values.csv", "read.json"]
        try OutputPlace.allow(folder: out, files: files, record: "read.json", force: force)
      }
      let declaration = try FeedDeclarationReader.read(
        text: try ReadFolder.text(of: feed), file: feed, beside: ReadFolder.files(beside: feed))
      let name = ReadFolder.name(of: file)
      let folder = try out.map { try ReadFolder($0, declaration) }
      var reader = FileReader(declaration)
      reader.keepsDigits = folder != nil
      let dataTo = ExtractName(name)?.dataTo ?? asOf ?? Clock.today()
      let outcome = try reader.read(path: file, name: name, dataTo: dataTo) { rows in try folder?.add(rows) }
      try folder?.finish(outcome)
      if screen.json {
        Output.write(ReadText.json(outcome))
      } else if !screen.quiet {
        Output.write(VisibleText.of(ReadText.summary(outcome), keeping: "\n"))
      }
      return outcome.file.refusal == nil && outcome.file.quarantined == 0 ? 0 : 3
    }
  }
}
