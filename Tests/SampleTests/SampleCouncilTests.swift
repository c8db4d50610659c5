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

  @Test(arguments: SampleFeed.allCases)
  func everyFeedHasOneExtractWithItsHeader(feed: SampleFeed) throws {
    let sample = try SampleInMemory(people: 300, seed: 1)
    let headers = sample.lines(sample.extract(feed)).filter { $0 == feed.header }
    #expect(headers.count == 1)
  }

  @Test func theShippedSampleIsWhatTheCommandWrites() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("sample-data")
    let sample = try SampleInMemory(people: 2000, seed: 1)
    for (path, bytes) in sample.files.sorted(by: { $0.key < $1.key }) {
      let shipped = try Data(contentsOf: folder.appendingPathComponent(path))
      #expect(shipped == Data(bytes), "sample-data/\(path) differs; run scripts/make-sample-data")
    }
    for part in ["inbox", "truth", "collect"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path) {
        #expect(sample.files["\(part)/\(name)"] != nil, "sample-data/\(part)/\(name) is not made by the command")
      }
    }
  }

  @Test func theShippedSampleListsItsCast() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let words = try String(contentsOf: root.appendingPathComponent("sample-data/README.md"), encoding: .utf8)
    let sample = try SampleInMemory(people: 2000, seed: 1)
    let families = Set(sample.lines("truth/expected_families.csv").dropFirst().map { String($0.prefix(10)) })
    #expect(families.count >= 20)
    for family in families.sorted() { #expect(words.contains(family), "\(family) is missing in sample-data/README.md") }
  }

  @Test(arguments: [1, 50, 2000])
  func aSampleHasAsManyPeopleAsAskedFor(people: Int) throws {
    let sample = try SampleInMemory(people: people, seed: 3, asOf: "2018-12-31")
    let found = Set(sample.lines("truth/people.csv").dropFirst().compactMap { $0.split(separator: ",").last })
    #expect(found.count <= people + 12)
  }
}
