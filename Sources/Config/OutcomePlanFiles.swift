public import Outcomes

/// The part of a pipeline that concerns the outcome plan: `plan/`, `terms.yaml` and `cases/`.
public struct OutcomePlanFiles: Sendable {
  /// The plan.
  public let plan: OutcomePlan
  /// The school calendar.
  public let calendar: SchoolCalendar
  private let pipeline: PipelineFiles

  /// Reads plan and calendar of a pipeline; throws `ConfigurationMistakes`.
  ///
  /// - Parameter feeds: the pipeline's feeds, against which the plan's are checked; nil takes the names of the files in `feeds/`, or checks
  ///   nothing where there are none.
  public init(_ pipeline: PipelineFiles, feeds: [String]? = nil) throws {
    self.pipeline = pipeline
    let named = pipeline.below("feeds").map { String($0.path.dropFirst("feeds/".count).prefix { $0 != "." }) }
    let known = feeds ?? (named.isEmpty ? nil : named)
    plan = try PlanFiles(files: OutcomePlanFiles.named(pipeline.below("plan"), pipeline)).plan(feeds: known)
    guard let terms = pipeline.text("terms.yaml") else {
      throw ConfigurationMistakes([
        ConfigurationMistake(file: pipeline.name("terms.yaml"), message: "is missing; it holds the school terms")
      ])
    }
    calendar = try SchoolCalendarFile.read(text: terms, file: pipeline.name("terms.yaml"))
  }

  /// Runs the worked cases in `cases/`, or those in another folder.
  public func runCases(row: String? = nil, instead: PipelineFiles? = nil) throws -> PlanCases.Report {
    let files =
      instead.map { OutcomePlanFiles.named($0.texts, $0) } ?? OutcomePlanFiles.named(pipeline.below("cases"), pipeline)
    return try PlanCases(files: files, plan: plan).run(plan: plan, calendar: calendar, row: row)
  }

  private static func named(_ texts: [(path: String, text: String)], _ pipeline: PipelineFiles) -> [(
    name: String, text: String
  )] {
    texts.map { (pipeline.name($0.path), $0.text) }
  }
}
