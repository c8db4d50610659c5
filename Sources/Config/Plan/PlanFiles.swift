import Outcomes
import Settings
import Vocabulary

/// The files of an outcome plan, as texts: `settings.yaml`, `events.yaml`, and one file a headline.
struct PlanFiles {
  /// Name (as it is to stand in messages) and text of each.
  let files: [(name: String, text: String)]

  /// A plan as far as it could be read.
  struct Reading {
    let plan: OutcomePlan
    /// The names of the tests, also of those that are wrong otherwise.
    let tests: [String]
    /// Whether every file could be opened, so that a row that is not in the plan is nowhere.
    let isWhole: Bool
  }

  /// The plan that they say.
  ///
  /// - Parameter feeds: the pipeline's feeds, against which the plan's are checked.
  func plan(feeds: PlanFeeds, mistakes: MistakeList) -> Reading {
    let reader = PlanReader(mistakes: mistakes, feeds: feeds)
    let opened = files.sorted { $0.name < $1.name }.compactMap { file in
      YAMLFile.open(text: file.text, file: file.name, mistakes: mistakes).map { (file.name, $0) }
    }
    for (name, root) in opened where name.hasSuffix("settings.yaml") { reader.readSettings(root) }
    for (name, root) in opened where name.hasSuffix("events.yaml") { reader.readEvents(root) }
    let rest = opened.map(\.1).filter { root in
      !["settings.yaml", "events.yaml"].contains { name in root.file.hasSuffix(name) }
    }
    func with(_ key: String) -> [Setting] { rest.filter { $0.isMapping && $0.entries.contains { $0.key == key } } }
    let (headlines, pages, maps) = (with("headlines"), with("outcome"), with("map"))
    for root in headlines { reader.readHeadlines(root) }
    for root in pages { reader.readPage(root) }
    for root in rest where !(headlines + pages + maps).contains(where: { $0.file == root.file }) {
      reader.readHeadline(root)
    }
    for root in maps { reader.readMap(root) }
    reader.checkWhole()
    return Reading(
      plan: reader.plan, tests: reader.testNames, isWhole: !files.isEmpty && opened.count == files.count)
  }
}
