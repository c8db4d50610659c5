public import Outcomes
import Vocabulary

/// The files of an outcome plan, as texts: `settings.yaml`, `events.yaml`, and one file a headline.
public struct PlanFiles: Sendable {
  /// Name (as it is to stand in messages) and text of each.
  public var files: [(name: String, text: String)]

  /// Files of a plan.
  public init(files: [(name: String, text: String)]) { self.files = files }

  /// The plan that they say; throws `ConfigurationMistakes` with everything that is wrong.
  ///
  /// - Parameter feeds: the pipeline's feeds, against which the plan's are checked; nil where they are not known.
  public func plan(feeds: [String]?) throws -> OutcomePlan {
    let mistakes = MistakeList()
    let reader = PlanReader(mistakes: mistakes, feeds: feeds)
    let opened = files.sorted { $0.name < $1.name }.compactMap { file in
      YAMLFile.open(text: file.text, file: file.name, mistakes: mistakes).map { (file.name, $0) }
    }
    for (name, root) in opened where name.hasSuffix("settings.yaml") { reader.readSettings(root) }
    for (name, root) in opened where name.hasSuffix("events.yaml") { reader.readEvents(root) }
    for (name, root) in opened where !name.hasSuffix("settings.yaml") && !name.hasSuffix("events.yaml") {
      reader.readHeadline(root)
    }
    if opened.isEmpty, mistakes.mistakes.isEmpty {
      mistakes.add(ConfigurationMistake(file: "plan", message: "the folder holds no plan files"))
    }
    reader.checkWhole()
    try mistakes.check()
    return reader.plan
  }
}
