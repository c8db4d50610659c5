import Config
import Foundation
import Ingest
import Logging
import Reading
import RunStore
import Testing
import Vocabulary

@testable import Nightly

@Suite("What another plan would change")
struct PlanEffectTests {
  private static let pipeline = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "pipelines/peterborough").path

  /// Two families, each with two needs turned round: the first's after six months, the second's one day too early.
  private static let inbox = [
    "crimefile_occurrences":
      "OccurrenceNo,NominalID,Surname,Forename,DOB,Address,Postcode,Role,Type,OccurredFrom,OccurredTo,Disposal",
    "liquidlogic_families": """
    FamilyID,RegistrationDate,AssessmentDate,PlanDate,LeadProfessional,LeadAgency,ClosedDate,ClosureReason
    F1,01/09/2016,01/09/2016,01/09/2016,R Hollis,Early Help,,
    F2,01/09/2016,01/09/2016,01/09/2016,R Hollis,Early Help,,
    """,
    "liquidlogic_people": """
    PersonID,FamilyID,Role,FromDate,ToDate,Surname,Forename,MiddleNames,DOB,ExpectedDOB,Gender,Ethnicity,NHSNumber,UPN,NINO,AddressLine1,Town,Postcode,UPRN,DateOfDeath
    P1,F1,Adult,01/09/2014,,Fenwick,Mags,,05/05/1980,,F,,,,,1 Example Street,Peterborough,PE1 1AA,,
    P2,F2,Adult,01/09/2014,,Thornley,Dora,,06/06/1981,,F,,,,,2 Example Road,Peterborough,PE2 2BB,,
    """,
    "salesforce_declarations": """
    DeclarationID,FamilyID,PersonID,Surname,Forename,DOB,Measure,Declaration,DateDeclared,DeclaredBy,Role,Agency,Detail
    D1,F1,P1,Fenwick,Mags,05/05/1980,F1,Qualifies,01/10/2016,R Hollis,Support worker,Early Help,
    D2,F1,P1,Fenwick,Mags,05/05/1980,F1,Progress,01/04/2017,R Hollis,Support worker,Early Help,
    D3,F1,P1,Fenwick,Mags,05/05/1980,E2,Qualifies,01/10/2016,R Hollis,Support worker,Early Help,
    D4,F1,P1,Fenwick,Mags,05/05/1980,E2,Progress,01/04/2017,R Hollis,Support worker,Early Help,
    D5,F2,P2,Thornley,Dora,06/06/1981,F1,Qualifies,01/10/2016,R Hollis,Support worker,Early Help,
    D6,F2,P2,Thornley,Dora,06/06/1981,F1,Progress,01/03/2017,R Hollis,Support worker,Early Help,
    D7,F2,P2,Thornley,Dora,06/06/1981,E2,Qualifies,01/10/2016,R Hollis,Support worker,Early Help,
    D8,F2,P2,Thornley,Dora,06/06/1981,E2,Progress,01/04/2017,R Hollis,Support worker,Early Help,
    """,
  ]

  private func withNight(_ body: (Workspace, String) throws -> Void) throws {
    let folder = "/tmp/cfetl-effect-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(folder) }
    try DurableFile.makeFolder(folder + "/inbox")
    for (feed, text) in Self.inbox {
      try DurableFile.write(Array((text + "\n").utf8), to: "\(folder)/inbox/\(feed)_2017-06-01.csv")
    }
    // What a night could not see proves nothing, so every feed is there, without a row.
    for feed in try Pipeline(PipelineFolder.read(Self.pipeline)).feeds where Self.inbox[feed.name] == nil {
      let header = feed.columns.map(\.name).joined(separator: ",") + "\n"
      try DurableFile.write(Array(header.utf8), to: "\(folder)/inbox/\(feed.name)_2017-06-01.csv")
    }
    let workspace = Workspace(folder + "/workspace")
    let request = NightRequest(
      pipeline: Self.pipeline, inbox: folder + "/inbox", workspace: workspace, asOf: CalendarDay(iso: "2017-06-01"))
    let sink = LogSink(format: .text, leastOnScreen: .critical)
    let report = try Night(request, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, sink: sink).run()
    try body(workspace, report.manifest.runID)
  }

  /// The shipped pipeline with words replaced in one file.
  private func changed(_ path: String, _ old: String, _ new: String) throws -> PipelineFiles {
    let files = try PipelineFolder.read(Self.pipeline)
    return PipelineFiles(
      folder: files.folder,
      texts: files.texts.map { ($0.path, $0.path == path ? $0.text.replacingOccurrences(of: old, with: new) : $0.text) }
    )
  }

  @Test("the families that a changed row would change, from what to what")
  func changes() throws {
    let files = try PipelineFolder.read(Self.pipeline)
    try withNight { workspace, run in
      #expect(try PlanEffect(workspace, run: run, from: files, to: files).measures == [])
      let looser = try changed("plan/F-health.yaml", "as: [F1], after: 6 months", "as: [F1], after: 5 months")
      let effect = try PlanEffect(workspace, run: run, from: files, to: looser)
      #expect(
        effect.measures == [
          MeasureChange(family: "F2", person: "P2", measure: "F1", before: "AWAITING_EVIDENCE", after: "MET")
        ])
      #expect(effect.claims == [ClaimChange(family: "F2", before: "", after: "SSP")])
      #expect((effect.families, effect.gained, effect.lost) == (2, 1, 0))
      let stricter = try changed("plan/E-abuse.yaml", "as: [E2], after: 6 months", "as: [E2], after: 7 months")
      let loss = try PlanEffect(workspace, run: run, from: files, to: stricter)
      #expect(loss.measures.map(\.words) == ["MET -> AWAITING_EVIDENCE", "MET -> AWAITING_EVIDENCE"])
      #expect((loss.gained, loss.lost) == (0, 1))
    }
  }

  @Test("a need that another plan does not know is no longer qualified")
  func gone() throws {
    let files = try PipelineFolder.read(Self.pipeline)
    let narrower = try changed(
      "plan/F-health.yaml", "subject: [adult, child]\n    concern: Somebody's emotional",
      "subject: child\n    concern: Somebody's emotional")
    try withNight { workspace, run in
      let effect = try PlanEffect(workspace, run: run, from: files, to: narrower)
      #expect(effect.measures.map(\.words) == ["MET -> not qualified", "AWAITING_EVIDENCE -> not qualified"])
    }
  }

  @Test("nothing in the workspace is changed")
  func readsOnly() throws {
    let files = try PipelineFolder.read(Self.pipeline)
    try withNight { workspace, run in
      let before = try contents(of: workspace.path)
      _ = try PlanEffect(
        workspace, run: run, from: files,
        to: try changed("plan/settings.yaml", "tickLookbackMonths: 12", "tickLookbackMonths: 1"))
      #expect(try contents(of: workspace.path) == before)
    }
  }

  /// Every file below a folder, with its bytes.
  private func contents(of folder: String) throws -> [String: [UInt8]] {
    let paths = try #require(FileManager.default.subpaths(atPath: folder))
    let files = paths.map { "\(folder)/\($0)" }.filter { !Files.isFolder($0) }
    return try Dictionary(uniqueKeysWithValues: files.map { ($0, try DurableFile.read($0) ?? []) })
  }
}
