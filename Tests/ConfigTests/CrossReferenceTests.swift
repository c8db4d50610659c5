import Config
import Ingest
import Outcomes
import Settings
import Testing

@Suite("Names that one file of a pipeline uses for what another declares") struct CrossReferenceTests {
  /// One change to a file of the shipped pipeline, and what must be said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var says: String
    var testDescription: String { "\(file): \(new)" }
  }

  static let slips = [
    Slip(
      file: "claim.yaml", old: "feed: dwp_adms", new: "feed: dwp_amds",
      says: "dwp.feed: the pipeline has no feed 'dwp_amds'; did you mean 'dwp_adms'?"),
    Slip(
      file: "claim.yaml", old: "measures: [D1]", new: "measures: [D1, D11]",
      says: "dwp.measures.2: the plan has no row 'D11'; did you mean 'D1'?"),
    Slip(
      file: "claim.yaml", old: "one_subject_suffices: [D1]", new: "one_subject_suffices: [Z1]",
      says: "family.one_subject_suffices.1: the plan has no row 'Z1'; did you mean"),
    Slip(
      file: "claim.yaml", old: "always: [EET_FORWARD_DATED", new: "always: [EET_FORWARDDATED",
      says: "audit.always.1: no claim ever carries the warning 'EET_FORWARDDATED'; did you mean 'EET_FORWARD_DATED'?"),
    Slip(
      file: "claim.yaml", old: "exceptions: [NEED_UNCONFIRMED]", new: "exceptions: [NEED_UNCONFIRMD]",
      says: "worklist.exceptions.1: no outcome ever raises the exception 'NEED_UNCONFIRMD'; did you mean"),
    Slip(
      file: "matching.yaml", old: "registers: [liquidlogic]", new: "registers: [liquidlogik]",
      says: "registers.1: no feed of the pipeline comes from the source 'liquidlogik'; did you mean 'liquidlogic'?"),
    Slip(
      file: "feeds/salesforce_stars.yaml", old: "{ liquidlogic: PersonID }", new: "{ liquidlogc: PersonID }",
      says: "person.refers_to.liquidlogc: no feed of the pipeline comes from the source 'liquidlogc'"),
    Slip(
      file: "plan/B-school.yaml", old: "professional_confirms: [B1, B1b]", new: "professional_confirms: [B1, B9b]",
      says: "the plan has no row or test 'B9b'; did you mean"),
    Slip(
      file: "plan/B-school.yaml", old: "or_declared: [B1c]", new: "or_declared: [B11c]",
      says: "the plan has no row or test 'B11c'; did you mean 'B1c'?"),
    Slip(
      file: "plan/D-work.yaml", old: "as: [D4-plan]", new: "as: [D4-plna]",
      says: "the plan has no row or test 'D4-plna'; did you mean 'D4-plan'?"),
    Slip(
      file: "pipeline.yaml", old: "cases: cases", new: "cases: case",
      says: "cases: there is no folder 'case' with YAML files in the pipeline; did you mean 'cases'?"),
    Slip(
      file: "pipeline.yaml", old: "matching:", new: "without: { offence: The council has none. }\nmatching:",
      says: "without.offence: a feed of the pipeline gives events of kind 'offence'"),
    Slip(file: "pipeline.yaml", old: "cases: cases", new: "", says: "the key 'cases' is missing"),
    Slip(
      file: "cases/A-crime.yaml", old: "row: A1", new: "row: A9", says: "row: the plan has no row 'A9'; did you mean"),
    Slip(
      file: "terms.yaml", old: "to: 2014-12-19", new: "to: 2015-01-19",
      says: "starts before the one that ends on 2015-01-19 is over"),
  ]

  @Test("a slip is said with its place and the nearest word", arguments: slips)
  func isSaid(_ slip: Slip) throws {
    let files = try WholePipeline.with(slip.file, slip.old, slip.new, in: WholePipeline.files())
    let error = #expect(throws: ConfigurationMistakes.self) { try Pipeline(files) }
    let found = try #require(error?.mistakes)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.file == "shipped/\(slip.file)")
    #expect(found.first.map { $0.line > 0 && $0.column > 0 } == true)
    #expect(found.first?.message.contains(slip.says) == true, "\(found)")
  }

  @Test("the slips of all files are said at once")
  func allAtOnce() throws {
    // The terms' and the cases' mistakes stand in lists, so each slip moves no other.
    let slips = Self.slips.filter { !$0.file.hasPrefix("pipeline") }
    let files = try slips.reduce(WholePipeline.files()) { try WholePipeline.with($1.file, $1.old, $1.new, in: $0) }
    let error = #expect(throws: ConfigurationMistakes.self) { try Pipeline(files) }
    for slip in slips {
      #expect(error?.mistakes.contains { $0.file.hasSuffix(slip.file) && $0.message.contains(slip.says) } == true)
    }
  }

  @Test("terms that overlap are said at the later term, not at the list")
  func overlap() throws {
    let files = try WholePipeline.with("terms.yaml", "to: 2014-12-19", "to: 2015-01-19", in: WholePipeline.files())
    let error = #expect(throws: ConfigurationMistakes.self) { try Pipeline(files) }
    let text = try #require(files.text("terms.yaml"))
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("2015-01-19") })
    #expect(try #require(error?.mistakes.first).line > line, "the term stands below the list's own line")
  }

  @Test(
    "plan, terms and cases are read from where pipeline.yaml says",
    arguments: [
      ("plan", "plan", "outcome-plan"), ("terms", "terms.yaml", "calendar/school.yaml"), ("cases", "cases", "worked"),
    ])
  func renamed(key: String, old: String, new: String) throws {
    let shipped = try WholePipeline.files()
    let files = try WholePipeline.renaming(key, old, new, in: shipped)
    let measures = try Pipeline(shipped).plan.measures
    #expect(try Pipeline(files).plan.measures == measures)
    #expect(try OutcomePlanFiles.plan(of: files).measures == measures)
    #expect(try OutcomePlanFiles(files).runCases(row: "A1").failures.isEmpty)
    #expect(files.plan.map(\.text) == shipped.plan.map(\.text))
    #expect(!files.plan.isEmpty)
  }
}
