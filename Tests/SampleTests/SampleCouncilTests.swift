import Foundation
import Sample
import Testing
import Vocabulary

struct SampleCouncilTests {
  @Test(arguments: [(1, "2017-12-31"), (7, "2017-12-31"), (7, "2019-06-30")] as [(UInt64, String)])
  func theSameRequestGivesTheSameBytes(seed: UInt64, asOf: String) throws {
    let first = try SampleInMemory(people: 300, seed: seed, asOf: asOf)
    let second = try SampleInMemory(people: 300, seed: seed, asOf: asOf)
    #expect(first.files == second.files)
  }

  @Test func anotherSeedGivesOtherPeople() throws {
    let first = try SampleInMemory(people: 300, seed: 1)
    let second = try SampleInMemory(people: 300, seed: 2)
    let path = first.extract(.liquidlogicPeople)
    #expect(first.files[path] != second.files[path])
  }

  @Test(arguments: SampledCouncil.allCases)
  func everyFeedOfTheCouncilHasOneExtractWithItsHeader(council: SampledCouncil) throws {
    let sample = try SampleInMemory(people: 300, seed: 1, council: council)
    for feed in council.feeds {
      let headers = sample.lines(sample.extract(feed)).filter { $0 == feed.header }
      #expect(headers.count == 1, "\(feed.rawValue)")
    }
    #expect(sample.files.keys.filter { $0.hasPrefix("inbox/") }.count == council.feeds.count)
  }

  /// A council, the folder of its sample, and how many people are in it.
  private static let shipped: [(SampledCouncil, folder: String, people: Int)] = [
    (.peterborough, "sample-data", 2000), (.cambridgeshire, "sample-data/cambridgeshire", 1500),
  ]
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: shipped)
  func theShippedSampleIsWhatTheCommandWrites(council: SampledCouncil, folder name: String, people: Int) throws {
    let folder = Self.root.appendingPathComponent(name)
    let sample = try SampleInMemory(people: people, seed: 1, council: council)
    for (path, bytes) in sample.files.sorted(by: { $0.key < $1.key }) {
      let shipped = try Data(contentsOf: folder.appendingPathComponent(path))
      #expect(shipped == Data(bytes), "\(name)/\(path) differs; run scripts/make-sample-data")
    }
    for part in Set(sample.files.keys.map { String($0.prefix { $0 != "/" }) }) {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path) {
        #expect(sample.files["\(part)/\(file)"] != nil, "\(name)/\(part)/\(file) is not made by the command")
      }
    }
  }

  @Test(arguments: shipped)
  func theShippedSampleListsItsCast(council: SampledCouncil, folder: String, people: Int) throws {
    let words = try String(contentsOf: Self.root.appendingPathComponent(folder + "/README.md"), encoding: .utf8)
    let sample = try SampleInMemory(people: people, seed: 1, council: council)
    let families = Set(sample.lines("truth/expected_families.csv").dropFirst().map { String($0.prefix(10)) })
    #expect(families.count >= 20)
    for family in families.sorted() { #expect(words.contains(family), "\(family) is missing in \(folder)/README.md") }
  }

  @Test(arguments: [1, 50, 2000])
  func aSampleHasAsManyPeopleAsAskedFor(people: Int) throws {
    let sample = try SampleInMemory(people: people, seed: 3, asOf: "2018-12-31")
    let found = Set(sample.lines("truth/people.csv").dropFirst().compactMap { $0.split(separator: ",").last })
    #expect(found.count <= people + 12)
  }
}
