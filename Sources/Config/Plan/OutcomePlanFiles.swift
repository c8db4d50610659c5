public import Outcomes
import Settings

/// The part of a pipeline that concerns the outcome plan: the plan, the school calendar and the worked cases, wherever `pipeline.yaml` says
/// that they are.
public struct OutcomePlanFiles: Sendable {
  /// The plan.
  public let plan: OutcomePlan
  /// The school calendar.
  public let calendar: SchoolCalendar
  /// The worked cases.
  public let cases: PlanCases

  /// Reads plan, calendar and cases of a pipeline; throws `ConfigurationMistakes` with all that is wrong in any of them.
  ///
  /// - Parameter instead: files with cases that take the place of the pipeline's own.
  public init(_ pipeline: PipelineFiles, cases instead: PipelineFiles? = nil) throws {
    let mistakes = MistakeList()
    let page = PipelinePage(pipeline, mistakes: mistakes)
    calendar = page.open("terms").map(SchoolCalendarFile.read) ?? SchoolCalendar(terms: [], holidays: [])
    let reading = PlanFiles(files: page.folder("plan")).plan(feeds: page.planFeeds, mistakes: mistakes)
    plan = reading.plan
    cases = PlanCases(
      files: instead.map { files in files.texts.map { (files.name($0.path), $0.text) } } ?? page.folder("cases"),
      mistakes: mistakes)
    KnownNames(feeds: page.feeds, sources: nil, plan: reading).check(mistakes)
    try mistakes.check()
  }

  /// A pipeline's plan by itself, whatever its calendar and cases are like; throws `ConfigurationMistakes`.
  public static func plan(of pipeline: PipelineFiles) throws -> OutcomePlan {
    let mistakes = MistakeList()
    let page = PipelinePage(pipeline, mistakes: mistakes)
    let reading = PlanFiles(files: page.folder("plan")).plan(feeds: page.planFeeds, mistakes: mistakes)
    KnownNames(feeds: page.feeds, sources: nil, plan: reading).check(mistakes)
    try mistakes.check()
    return reading.plan
  }

  /// Runs the worked cases: those of one row, or all.
  public func runCases(row: String? = nil) -> PlanCases.Report { cases.run(plan: plan, calendar: calendar, row: row) }
}
