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
  /// The runs whose saved stages may be read, the first that has one counting.
  private let stages: [SavedStages]
  private var ingestedValue: IngestedInbox?
  private var extractsValue: NormalisedExtracts?
  private var personsValue: MatchedPersons?
  private var familiesValue: FamilyList?
  private var outcomesValue: OutcomeList?
  private var claimsValue: ClaimList?

  init(_ stages: [SavedStages]) { self.stages = stages }

  /// The saved stages of a run, and, for those that it did not run itself, of the runs that it started from.
  convenience init(_ workspace: Workspace, run: String) throws {
    self.init(try NightValues.stages(workspace, run: run))
  }

  /// The saved stages of a run, then those of the runs that it started from.
  static func stages(_ workspace: Workspace, run: String) throws -> [SavedStages] {
    var (stages, seen): ([SavedStages], Set<String>) = ([], [])
    var next: String? = run
    while let run = next, seen.insert(run).inserted {
      stages.append(try SavedStages(workspace, run: run))
      next = try workspace.manifest(of: run)?.startedFrom
    }
    return stages
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
    let read = try NightValues.saved(Output.self, stages)
    known = read
    return read
  }

  /// A stage's output as the first of these runs that has it saved it.
  static func saved<Output: StageOutput>(_: Output.Type, _ stages: [SavedStages]) throws -> Output {
    let stage = Output.stage
    guard let saved = stages.first(where: { $0.has(stage.rawValue) }) ?? stages.last else {
      throw NightFailure(stage.rawValue, "no run has saved this stage", "Run the whole night: 'cfetl run'.")
    }
    do {
      return try Output(tables: saved.tables(stage))
    } catch let mismatch as SavedTableMismatch {
      throw NightFailure(
        SavedStages.path(stage.rawValue, in: saved.folder), mismatch.description,
        "The program has changed since; run the whole night again: 'cfetl run'.")
    }
  }
}
