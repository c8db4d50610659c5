import CSV
import Claims
import Families
import Ingest
import Match
import Mustache
import Normalise
import Outcomes
import Vocabulary

/// The reports stage: from the stages' values to the files under `out/`.
public enum ReportsStage {
  /// Every file of the run, in order of path. Throws where a page's template cannot be read, which is a fault of the program.
  public static func run(_ input: ReportInput) throws -> [OutputFile] {
    let asOf = input.extracts.asOf
    let book = ExceptionBook(input.exceptions, files: input.extracts.files, seen: input.seen, asOf: asOf)
    let review = ReviewOrder.sorted(input.persons, input.families, input.outcomes)
    let listed = Array(review.prefix(input.persons.reviewLimit))
    var files = [
      OutputFile("people.csv", .personal, PeopleFile.bytes(input.extracts, input.persons)),
      OutputFile("members.csv", .personal, MembersFile.bytes(input.families, input.persons)),
      OutputFile(
        "outcomes.csv", .personal, OutcomesFile.bytes(input.extracts, input.persons, input.families, input.outcomes)),
      OutputFile(
        "review.csv", .personal,
        ReviewFile.bytes(
          listed, claimed: input.persons.claimed.filter { !$0.isSure }, input.families, input.extracts)),
      OutputFile("exceptions.csv", .personal, ExceptionFiles.list(book, asOf: asOf, values: RawValues(input.ingested))),
      OutputFile("exceptions_summary.csv", .aggregate, ExceptionFiles.summary(book)),
    ]
    files.append(
      try page("report.html", .aggregate, ReportTemplate.text, ReportPage(input, book: book, review: review)))
    let doubts = ReviewPage(listed, of: review.count, input)
    files.append(try page("review.html", .personal, ReviewTemplate.text, doubts))
    files += QuarantineFiles.files(input.ingested)
    files += input.claims.files.map(bytes)
    return files.sorted { $0.path < $1.path }
  }

  private static func page(
    _ path: String, _ label: OutputFile.Label, _ template: String, _ content: Any
  ) throws -> OutputFile {
    OutputFile(path, label, Array(try MustacheTemplate(string: template).render(content).utf8))
  }

  private static func bytes(_ file: FileTable) -> OutputFile {
    var writer = CSVWriter(header: file.columns)
    for row in file.rows { writer.row(row) }
    return OutputFile(file.path, file.isPersonal ? .personal : .aggregate, writer.bytes)
  }
}
