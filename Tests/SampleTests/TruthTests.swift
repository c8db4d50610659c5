import Sample
import Testing
import Vocabulary

struct TruthTests {
  /// Where a system's key stands in the rows of a feed.
  private static let keyColumns = [
    "census": ["UPN"], "one": ["PersonID"], "aspire": ["ClientID"], "ecins": ["ProfileID"], "crimefile": ["NominalID"],
    "liquidlogic": ["PersonID"], "dwp": ["LARef"], "bench": ["BenchID"], "police": ["NominalID"],
    "probation": ["OffenderID"], "treatment": ["ClientID"], "early_years": ["ChildID"],
  ]

  @Test(arguments: SampledCouncil.allCases)
  func everyRecordOfTheTruthStandsOnItsLine(council: SampledCouncil) throws {
    let sample = try SampleInMemory(people: 1500, seed: 11, council: council)
    let feeds = Dictionary(SampleFeed.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var extracts: [String: [String]] = [:]
    var checked = 0
    for line in sample.lines("truth/people.csv").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let feed = try #require(feeds[fields[2]])
      let rows = extracts[fields[3]] ?? sample.lines("inbox/" + fields[3])
      extracts[fields[3]] = rows
      let number = try #require(Int(fields[4]))
      try #require(number <= rows.count, "\(line)")
      let row = rows[number - 1]
      #expect(!row.isEmpty && row != feed.header)
      guard let column = Self.keyColumns[fields[0]]?.first, !row.contains("\"") else { continue }
      let place = try #require(feed.header.split(separator: ",").map(String.init).firstIndex(of: column))
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[place] == fields[1], "\(line)")
      checked += 1
    }
    #expect(checked > 1500)
  }

  @Test func aKeyNamesOnePerson() throws {
    let sample = try SampleInMemory(people: 4000, seed: 5)
    var owners: [String: String] = [:]
    for line in sample.lines("truth/people.csv").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard !fields[1].isEmpty else { continue }
      let key = fields[0] + " " + fields[1]
      #expect(owners[key, default: fields[5]] == fields[5], "\(key) belongs to two people")
      owners[key] = fields[5]
    }
  }

  @Test func everyMemberOfTheTruthIsInTheRegistersList() throws {
    let sample = try SampleInMemory(people: 800, seed: 2)
    let listed = Set(
      sample.lines(sample.extract(.liquidlogicPeople)).dropFirst().map {
        $0.split(separator: ",", maxSplits: 2).prefix(2).joined(separator: " ")
      })
    for line in sample.lines("truth/families.csv").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(listed.contains(fields[4] + " " + fields[1]), "\(line)")
    }
  }
}
