import Claims
import Config
import Families
import Foundation
import Ingest
import Match
import Normalise
import Outcomes
import RunStore
import Sample
import Vocabulary

@testable import Nightly

/// A small invented council whose nights are run stage by stage, without a workspace: what can be claimed, and how every measure stands.
struct CouncilNights {
  /// What a night leaves to the next.
  struct Memory {
    var inbox: IngestedInbox
    var history: [String: FeedHistory]
    var persons: [PersonIndexEntry]
    var families: [FamilyIndexEntry]
    var grounds: NightGrounds
  }

  /// A night.
  struct Night {
    /// Family and ground, as in `CF-0000001 SSP`.
    var claims: Set<String>
    /// Family, person, measure, status and dates, in order.
    var statuses: [String]
    var memory: Memory
  }

  /// The last day that the sample's extracts reach to.
  static let day = SampleRequest.shippedDate

  let pipeline: Pipeline
  /// The extracts by file name.
  let files: [String: [UInt8]]

  init(_ council: SampledCouncil, people: Int, seed: UInt64) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    pipeline = try Pipeline(PipelineFolder.read(root.appending(path: "pipelines/\(council)").path))
    var files: [String: [UInt8]] = [:]
    try SampleCouncil.write(SampleRequest(people: people, seed: seed, council: council)) { path, bytes in
      if path.hasPrefix("inbox/") { files[String(path.dropFirst(6)), default: []] += bytes }
    }
    self.files = files
  }

  /// The same council with other extracts.
  init(_ other: CouncilNights, files: [String: [UInt8]]) {
    pipeline = other.pipeline
    self.files = files
  }

  /// Runs a night on some extracts.
  func night(_ files: [String: [UInt8]], on day: CalendarDay = CouncilNights.day, after last: Memory? = nil) throws
    -> Night
  {
    let folder = "/tmp/cfetl-nights-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(folder) }
    try DurableFile.makeFolder(folder)
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)")) }
    var folderOfExtracts = Inbox(folder: folder)
    folderOfExtracts.readers = 1
    folderOfExtracts.history = last?.history ?? [:]
    folderOfExtracts.lastRead = { feed in last.flatMap { CarriedFeed(feed, of: $0.inbox) } }
    let inbox = try folderOfExtracts.ingest(pipeline.feeds, asOf: day)
    let extracts = NormaliseStage.run(inbox, mappings: pipeline.mappings, asOf: day)
    let persons = MatchStage.run(extracts, settings: pipeline.matching, previous: last?.persons ?? [])
    let families = FamiliesStage.run(extracts, persons, settings: pipeline.families, previous: last?.families ?? [])
    let outcomes = OutcomesStage.run(
      OutcomeInput(asOf: day, extracts: extracts, persons: persons, families: families), plan: pipeline.plan,
      calendar: pipeline.calendar)
    var input = ClaimInput(
      extracts: extracts, persons: persons, families: families, outcomes: outcomes, settings: pipeline.claims)
    input.lastNight = last?.grounds
    let claims = ClaimStage.run(input)
    var history = last?.history ?? [:]
    for (feed, extracts) in Dictionary(grouping: inbox.files.filter { $0.refusal == nil }, by: \.feed) {
      history[feed, default: FeedHistory()].learn(extracts, isEarlier: true, accepted: [])
    }
    return Night(
      claims: CouncilNights.grounds(claims.decisions), statuses: CouncilNights.statuses(outcomes, families),
      memory: Memory(
        inbox: inbox, history: history,
        persons: MatchStage.index(persons, of: extracts, previous: last?.persons ?? []),
        families: FamiliesStage.index(families, persons, previous: last?.families ?? []), grounds: claims.grounds))
  }

  private static func grounds(_ decisions: [FamilyDecision]) -> Set<String> {
    Set(
      decisions.flatMap { one in
        [
          one.claimable?.restsOnProgress ?? false ? "\(one.familyRef) SSP" : nil,
          one.claimable?.restsOnWork ?? false ? "\(one.familyRef) CE" : nil,
        ].compactMap(\.self)
      })
  }

  private static func statuses(_ outcomes: OutcomeList, _ families: FamilyList) -> [String] {
    outcomes.outcomes.map { one in
      let days = [one.qualifiedOn, one.metOn, one.dueOn].map { $0?.iso ?? "" }
      return ([families.families[Int(one.family)].ref, one.personRef, one.measure, one.status.rawValue] + days)
        .joined(separator: " ")
    }.sorted()
  }
}
