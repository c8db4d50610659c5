import Claims
import Ingest
import Match
import Normalise
import Outcomes
import Vocabulary

/// What `report.html` says, ready for its template: counts and codes, and nothing about anybody.
///
/// A message of an exception can name a file, and a file's name can name a person, and so can its advice; so none is shown, only codes.
struct ReportPage {
  let asOf: String
  let runID: String
  let verdict: String
  let tasks: [Task]
  let tiles: [Tile]
  let quarter: String
  let claimReturn: [Fact]
  let familiesWords: String
  let families: [Bar]
  let statuses: [StatusName]
  let measures: [MeasureRow]
  let feedsWords: String
  let feeds: [FeedRow]
  let matchingWords: String
  let figures: [FigureBars]
  let exceptions: [ExceptionRow]
  let hasTasks: Bool
  let hasReturn: Bool
  let hasMeasures: Bool
  let hasExceptions: Bool

  /// Something to do, the most pressing first.
  struct Task {
    let what: String
    let how: String
  }
  /// A number of the night.
  struct Tile {
    let count: String
    let label: String
  }
  /// A line of the return.
  struct Fact {
    let label: String
    let value: String
  }
  /// A count with a bar as wide as its share of the largest.
  struct Bar {
    let label: String
    let tone: String
    let count: String
    let width: Int
  }
  /// A list of counts of the match stage.
  struct FigureBars {
    let label: String
    let rows: [Bar]
  }
  /// A row of the table of exceptions.
  struct ExceptionRow {
    let severity: String
    let tone: String
    let code: String
    let count: String
    let new: String
    let cleared: String
    let owner: String
  }

  init(_ input: ReportInput, book: ExceptionBook, review: [ReviewedPair]) {
    let families = FamilyCounts(input.claims)
    let feeds = FeedRow.rows(input.ingested, asOf: input.extracts.asOf)
    asOf = input.extracts.asOf.iso
    runID = input.runID
    verdict = families.verdict
    tasks = ReportTasks.list(input, families: families, feeds: feeds, book: book, review: review)
    tiles = ReportPage.tiles(input, families, review)
    let quarters = input.claims.files.filter { $0.path.hasPrefix("claims/claim_return_") }
    claimReturn = ReportPage.facts(quarters.last)
    quarter = Quarter(containing: input.extracts.asOf).description
    familiesWords = families.words
    self.families = ReportPage.bars(families.rows)
    statuses = StatusName.all
    measures = MeasureRow.rows(input.outcomes.outcomes)
    self.feeds = feeds
    feedsWords = FeedRow.words(feeds)
    figures = ["records by source", "links by kind", "persons by number of records"].compactMap { label in
      input.persons.figures.first { $0.label == label }.map(ReportPage.figure)
    }
    matchingWords =
      "\(ReportPage.grouped(input.extracts.records.count)) records of people in \(Set(input.extracts.records.map(\.source)).count) systems are "
      + "\(ReportPage.grouped(input.persons.persons.count)) persons; "
      + "\(ReportPage.grouped(review.count)) \(review.count == 1 ? "pair is" : "pairs are") for a person to judge, \(ReportPage.listed(review.count, input.persons.reviewLimit)) in review.html."
    exceptions = ReportPage.exceptionRows(book)
    hasTasks = !tasks.isEmpty
    hasReturn = !claimReturn.isEmpty
    hasMeasures = !measures.isEmpty
    hasExceptions = !exceptions.isEmpty
  }

  /// How many of the pairs the review page holds, where it does not hold all.
  private static func listed(_ pairs: Int, _ limit: Int) -> String {
    let most = min(limit, ReviewPage.mostPairs)
    return pairs > most ? "the first \(grouped(most)) of them" : "all of them"
  }

  private static func tiles(_ input: ReportInput, _ families: FamilyCounts, _ review: [ReviewedPair]) -> [Tile] {
    [
      Tile(count: grouped(families.engaged), label: "families engaged"),
      Tile(count: grouped(families.eligible), label: "eligible"),
      Tile(count: grouped(families.claimable), label: "can be claimed"),
      Tile(count: grouped(families.withheld), label: "withheld"),
      Tile(count: grouped(input.outcomes.outcomes.count), label: "measures"),
      Tile(count: grouped(input.persons.persons.count), label: "persons"),
      Tile(count: grouped(review.count), label: "pairs to review"),
      Tile(count: grouped(input.exceptions.count), label: "exceptions"),
    ]
  }

  /// The one row of the return, a line for each column that has something in it.
  private static func facts(_ file: FileTable?) -> [Fact] {
    guard let file, !file.isPersonal, let row = file.rows.first else { return [] }
    return zip(file.columns, row).filter { !$0.1.isEmpty }.map { column, value in
      Fact(label: column.split(separator: "_").joined(separator: " "), value: column == "amount" ? "£" + value : value)
    }
  }

  private static func figure(_ figure: MatchedPersons.Figure) -> FigureBars {
    FigureBars(label: figure.label, rows: bars(figure.rows.map { ($0.name, "pending", $0.count) }))
  }

  private static func bars(_ rows: [(label: String, tone: String, count: Int)]) -> [Bar] {
    let most = max(1, rows.map(\.count).max() ?? 1)
    return rows.map { row in
      let width = row.count == 0 ? 0 : max(1, row.count * 100 / most)
      return Bar(label: row.label, tone: row.tone, count: grouped(row.count), width: width)
    }
  }

  private static func exceptionRows(_ book: ExceptionBook) -> [ExceptionRow] {
    var owners: [String: Set<String>] = [:]
    for one in book.listed { owners[one.exception.code.rawValue, default: []].insert(one.exception.owner.rawValue) }
    return book.summary.map { count in
      ExceptionRow(
        severity: count.severity.words, tone: count.severity.tone, code: count.code, count: grouped(count.count),
        new: count.new == 0 ? "" : grouped(count.new), cleared: count.cleared == 0 ? "" : grouped(count.cleared),
        owner: (owners[count.code] ?? []).sorted().joined(separator: ", "))
    }
  }

  /// A number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}

extension Severity {
  /// As a person says it.
  var words: String {
    switch self {
    case .blockRun: "stops the run"
    case .blockFile: "stops a file"
    case .blockClaim: "stops a claim"
    case .review: "to decide"
    case .warn: "to look at"
    case .info: "to know"
    }
  }

  /// The colour of its mark.
  var tone: String {
    switch self {
    case .blockRun, .blockFile, .blockClaim: "failed"
    case .review: "review"
    case .warn: "awaiting"
    case .info: "neutral"
    }
  }
}
