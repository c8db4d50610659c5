import Claims
import Families
import Foundation
import Ingest
import Logging
import Match
import Normalise
import Outcomes
import RunStore
import Sample
import Testing
import Vocabulary

@testable import Nightly

/// Behind the hash of a saved stage stands the mapping of its tables: whatever stands in a cell, reading it ends in a value that hangs
/// together or in a sentence, never in a trap.
@Suite("Tables with strange cells")
struct DamagedTablesTests {
  private static let pipeline = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "pipelines/peterborough").path

  @Test("what the night saved is what it reads back, and no cell of it can end the program")
  func cells() throws {
    let folder = "/tmp/cfetl-cells-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(folder) }
    let sample = try SampleFolder(folder + "/sample")
    let day = try #require(CalendarDay(iso: "2017-12-31"))
    try SampleCouncil.write(SampleRequest(people: 40, seed: 3, asOf: day), to: sample.append)
    try sample.finish()
    let workspace = Workspace(folder + "/workspace")
    let request = NightRequest(
      pipeline: Self.pipeline, inbox: folder + "/sample/inbox", workspace: workspace, asOf: day)
    let sink = LogSink(format: .text, leastOnScreen: .critical)
    let report = try Night(request, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, sink: sink).run()
    let stages = try SavedStages(workspace, run: report.manifest.runID)
    let seed = UInt64.random(in: 0 ... .max)
    var chance = Chance(state: seed)
    try Self.edit(IngestedInbox.self, stages, &chance, seed)
    try Self.edit(NormalisedExtracts.self, stages, &chance, seed)
    try Self.edit(MatchedPersons.self, stages, &chance, seed)
    try Self.edit(FamilyList.self, stages, &chance, seed)
    try Self.edit(OutcomeList.self, stages, &chance, seed)
    try Self.edit(ClaimList.self, stages, &chance, seed)
  }

  private static func edit<Output: StageOutput & Equatable>(
    _: Output.Type, _ stages: SavedStages, _ chance: inout Chance, _ seed: UInt64
  ) throws {
    let tables = try stages.tables(Output.stage)
    let whole = try Output(tables: tables)
    #expect(whole.tables == tables, "\(Output.stage.rawValue)")
    var refused = 0
    for table in tables.indices where tables[table].rowCount > 0 {
      for column in tables[table].columns.indices {
        var edited = tables
        edited[table].columns[column] = strange(tables[table].columns[column], &chance)
        do {
          let read = try Output(tables: edited)
          #expect(try Output(tables: read.tables) == read, "\(tables[table].name), seed \(seed)")
        } catch is SavedTableMismatch { refused += 1 }
      }
    }
    #expect(refused > 0, "\(Output.stage.rawValue), seed \(seed)")
  }

  /// The column with one cell changed to something that the program never wrote, or to a neighbour's value.
  private static func strange(_ column: Column, _ chance: inout Chance) -> Column {
    let row = Int.random(in: 0..<column.count, using: &chance)
    func changed(_ numbers: [Int32]) -> [Int32] {
      var numbers = numbers
      numbers[row] = [Int32.min, -1, 70_000, 9_999_999, .max, numbers[0] &+ 1].randomElement(using: &chance) ?? 0
      return numbers
    }
    switch column.values {
    case .integers(let numbers): return Column(column.name, .integers(changed(numbers)))
    case .days(let numbers): return Column(column.name, .days(changed(numbers)))
    case .texts(let texts):
      var all = (0..<texts.count).map { texts[$0] }
      all[row] = ["", "?", "\u{1F}", ";;", "70000", "\n"].randomElement(using: &chance) ?? ""
      return Column(column.name, texts: all)
    }
  }

  /// A sequence of numbers that the printed seed gives again.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }
}
