public import ArgumentParser
public import Sample
import Vocabulary

/// `cfetl sample`.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Makes invented extracts of every feed, with the truth beside them.",
    discussion: """
      Writes DIR/inbox (the extracts), DIR/truth (who is who, which family, what the cast should come to) and DIR/collect (a census as \
      COLLECT delivers it). The same people, seed and date give the same bytes on every machine. Nobody in it exists.
      """)

  @OptionGroup var screen: ScreenOptions
  @Option(help: "How many people, up to 3,000,000.") var people: Int
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "Whose systems and plan the council has.") var council: SampledCouncil = .peterborough
  @Option(help: "The folder to write; it must be new or empty.") var out: String
  @Option(
    help: "The night for which the extracts are made. The cast is there only on its own night.", transform: Self.day)
  var asOf: CalendarDay = SampleRequest.shippedDate

  func validate() throws {
    guard (1...SampleRequest.mostPeople).contains(people) else {
      throw ValidationError("--people \(people): give a number from 1 to \(SampleRequest.mostPeople).")
    }
  }

  func run() throws {
    try Trouble.reported {
      do {
        let folder = try SampleFolder(out, of: council)
        try SampleCouncil.write(
          SampleRequest(people: people, seed: seed, asOf: asOf, council: council), to: folder.append)
        try folder.finish()
      } catch let error as SampleFolderError {
        Complaint.error("sample: \(error)")
        return ExitStatus.failed.rawValue
      }
      if screen.json { Output.write(JSONValue.object([("folder", .text(out))]).text + "\n") }
      return 0
    }
  }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: text), day.year >= 1990 else {
      throw ValidationError("--as-of \(text): write a date from 1990 on as yyyy-mm-dd, such as 2017-12-31.")
    }
    return day
  }
}

extension SampledCouncil: ExpressibleByArgument {}
