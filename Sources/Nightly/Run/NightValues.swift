import Claims
import Families
import Ingest
import Match
import Normalise
import Outcomes
import RunStore
import Vocabulary

/// What the stages have produced so far, or, for a part run, what an earlier run saved, read when it is first asked for.
final class NightValues {
  /// The folders whose saved stages may be read, the first that has one counting.
  private let folders: [String]
  private var ingestedValue: IngestedInbox?
  private var extractsValue: NormalisedExtracts?
  private var personsValue: MatchedPersons?
  private var familiesValue: FamilyList?
  private var outcomesValue: OutcomeList?
  private var claimsValue: ClaimList?

  init(folders: [String]) { self.folders = folders }

  /// The saved stages of a run, and, for those that it did not run itself, of the runs that it started from.
  convenience init(_ workspace: Workspace, run: String) throws {
    self.init(folders: try NightValues.folders(workspace, run: run))
  }

  /// The folder of a run, then those of the runs that it started from.
  static func folders(_ workspace: Workspace, run: String) throws -> [String] {
    var folders: [String] = []
    var next: String? = run
    while let run = next, !folders.contains(workspace.folder(of: run)) {
      folders.append(workspace.folder(of: run))
      next = try workspace.manifest(ofKept: run)?.startedFrom
    }
    return folders
  }

  func ingested() throws -> IngestedInbox { try value(&ingestedValue) }
  func extracts() throws -> NormalisedExtracts { try value(&extractsValue) }
  func persons() throws -> MatchedPersons { try value(&personsValue) }
  func families() throws -> FamilyList { try value(&familiesValue) }
  func outcomes() throws -> OutcomeList { try value(&outcomesValue) }
  func claims() throws -> ClaimList { try value(&claimsValue) }

  func take(_ output: IngestedInbox) { ingestedValue = output }
  func take(_ output: NormalisedExtracts) { extractsValue = output }
  func take(_ output: MatchedPersons) { personsValue = output }
  func take(_ output: FamilyList) { familiesValue = output }
  func take(_ output: OutcomeList) { outcomesValue = output }
  func take(_ output: ClaimList) { claimsValue = output }

  /// The exceptions of all stages up to one, in the order of the stages.
  func exceptions(through last: Stage) throws -> [DataException] {
    var all = try ingested().exceptions + ingested().feeds.flatMap(\.exceptions)
    if last >= .normalise { all += try extracts().exceptions }
    if last >= .match { all += try persons().exceptions }
    if last >= .families { all += try families().exceptions }
    if last >= .outcomes { all += try outcomes().exceptions }
    if last >= .claims { all += try claims().exceptions }
    return all
  }

  private func value<Output: StageOutput>(_ known: inout Output?) throws -> Output {
    if let known { return known }
    let read = try NightValues.saved(Output.self, folders)
    known = read
    return read
  }

  /// A stage's output as the first of these runs that has it saved it.
  static func saved<Output: StageOutput>(_: Output.Type, _ folders: [String]) throws -> Output {
    let paths = folders.map { StageSaver.path(Output.stage.rawValue, in: $0) }
    let path = paths.first(where: Files.exists) ?? paths.last ?? ""
    do {
      return try Output(tables: StageFile.read(path))
    } catch let mismatch as SavedTableMismatch {
      throw NightFailure(
        path, mismatch.description, "The program has changed since; run the whole night again: 'cfetl run'.")
    }
  }
}
