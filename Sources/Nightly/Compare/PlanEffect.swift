import Claims
public import Config
import Families
import Normalise
import Outcomes
import RunStore
public import Vocabulary

/// What another plan would have made of a finished run: the same extracts, persons and families, judged twice. Nothing is written.
public struct PlanEffect: Sendable, Equatable {
  /// The run whose saved stages were judged.
  public var run: String
  /// Its as-of date.
  public var asOf: CalendarDay
  /// Families that were judged.
  public var families: Int
  /// The measures that would stand otherwise, in order of family, person and plan row.
  public var measures: [MeasureChange]
  /// The families of which something else could be claimed, in order.
  public var claims: [ClaimChange]

  /// Judges a run's families by one pipeline and by another: their plan, school calendar and claim settings.
  ///
  /// Throws `ConfigurationMistakes` where a pipeline is wrong, `StoreFailure` or `NightFailure` where the run cannot be read.
  public init(_ workspace: Workspace, run: String, from old: PipelineFiles, to new: PipelineFiles) throws {
    let values = try NightValues(workspace, run: run)
    // What the run itself knew of earlier nights, so that only the plan makes a difference.
    let memory = try SavedStages(workspace, run: run).knowledge()
    let comparison = try RunComparison(
      before: PlanEffect.judged(values, by: old, in: workspace, memory: memory, run: run),
      after: PlanEffect.judged(values, by: new, in: workspace, memory: memory, run: run), last: .claims)
    self.run = run
    asOf = try values.extracts().asOf
    families = try values.families().families.count
    measures = try comparison.measureChanges()
    claims = try comparison.claimChanges()
  }

  /// Families that could be claimed now and could not before.
  public var gained: Int { claims.count { ($0.before ?? "").isEmpty && !($0.after ?? "").isEmpty } }
  /// Families that could be claimed before and cannot now.
  public var lost: Int { claims.count { !($0.before ?? "").isEmpty && ($0.after ?? "").isEmpty } }

  private static func judged(
    _ values: NightValues, by files: PipelineFiles, in workspace: Workspace, memory: StateStore, run: String
  ) throws -> NightValues {
    let pipeline = try Pipeline(files)
    let judged = NightValues([])
    let (extracts, persons, families) = try (values.extracts(), values.persons(), values.families())
    judged.take(try values.ingested())
    judged.take(extracts)
    judged.take(persons)
    judged.take(families)
    let input = OutcomeInput(asOf: extracts.asOf, extracts: extracts, persons: persons, families: families)
    judged.take(OutcomesStage.run(input, plan: pipeline.plan, calendar: pipeline.calendar))
    let desk = try ClaimDesk(
      values: judged, pipeline: pipeline, memory: memory, overrides: memory.overrides(), runID: run,
      lastNight: nil, archived: ArchivedPipelines(workspace: workspace, tonight: files))
    judged.take(ClaimStage.run(try desk.input()))
    return judged
  }
}
