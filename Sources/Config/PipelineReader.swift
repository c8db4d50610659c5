import Claims
import Families
import Ingest
import Match
import Normalise
import Outcomes

/// Reads `pipeline.yaml` and every file that it names, and collects the mistakes of all of them before it gives up.
final class PipelineReader {
  private let files: PipelineFiles
  private var mistakes: [ConfigurationMistake] = []

  init(_ files: PipelineFiles) { self.files = files }

  func read() throws -> Pipeline {
    let list = MistakeList()
    let root = YAMLFile.open(text: files.text("pipeline.yaml") ?? "", file: files.name("pipeline.yaml"), mistakes: list)
    let top = root?.section(["name", "feeds", "matching", "families", "plan", "terms", "cases", "claim"])
    let name = top?.required("name")?.text ?? ""
    let names = top?.required("feeds")?.list ?? []
    let feeds = names.compactMap { feed($0) }
    checkTogether(feeds.map(\.declaration), names)
    let matching = part(top, "matching") { try MatchingFile.read($0, file: $1) }
    let families = part(top, "families") { try FamilySettingsReader.read(text: $0, file: $1) }
    let claims = part(top, "claim") { try ClaimFile.read($0, file: $1) }
    let calendar = part(top, "terms") { try SchoolCalendarFile.read(text: $0, file: $1) }
    let plan = plan(top, feeds: names.isEmpty ? nil : names.compactMap(\.text).map(PipelineReader.feedName))
    mistakes += list.mistakes
    guard mistakes.isEmpty, let matching, let families, let claims, let calendar, let plan else {
      throw ConfigurationMistakes(mistakes)
    }
    return Pipeline(
      name: name, feeds: feeds.map(\.declaration), mappings: feeds.map(\.mapping), matching: matching,
      families: families, plan: plan,
      calendar: calendar, claims: claims)
  }

  /// Reads the file that a key names.
  private func part<Part>(_ top: Section?, _ key: String, _ read: (String, String) throws -> Part) -> Part? {
    guard let place = top?.required(key), let path = place.text else { return nil }
    guard let text = files.text(path) else {
      place.wrong("there is no file '\(path)' in the pipeline\(NearestWord.hint(path, in: files.texts.map(\.path)))")
      return nil
    }
    return attempt { try read(text, files.name(path)) }
  }

  private func attempt<Part>(_ read: () throws -> Part) -> Part? {
    do {
      return try read()
    } catch let found as ConfigurationMistakes {
      mistakes += found.mistakes
    } catch {
      mistakes.append(ConfigurationMistake(file: files.folder, message: "\(error)"))
    }
    return nil
  }

  /// The feed that a path below `feeds/` is about: `collect/census_pupils` is another way to read `census_pupils`.
  private static func feedName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether every feed is listed once, and every child feed's parent is there with the columns that the child takes.
  private func checkTogether(_ feeds: [FeedDeclaration], _ places: [Setting]) {
    guard feeds.count == places.count else { return }
    for (index, (feed, place)) in zip(feeds, places).enumerated() {
      if feeds[..<index].contains(where: { $0.name == feed.name }) {
        place.wrong("the feed '\(feed.name)' stands twice")
      }
      guard let join = feed.join else { continue }
      guard let parent = feeds.first(where: { $0.name == join.feed }) else {
        place.wrong("'\(feed.name)' is joined to the feed '\(join.feed)', which is not listed")
        continue
      }
      for column in [join.on] + join.take where !parent.columns.contains(where: { $0.name == column }) {
        place.wrong("'\(feed.name)' takes the column '\(column)' from '\(parent.name)', which does not declare it")
      }
    }
  }

  /// Reads a feed's file, both what it says about reading and what its rows mean.
  private func feed(_ place: Setting) -> (declaration: FeedDeclaration, mapping: FeedMapping)? {
    guard let name = place.text else { return nil }
    let path = "feeds/\(name).yaml"
    guard let text = files.text(path) else {
      let known = files.below("feeds").map { String($0.path.dropFirst("feeds/".count).dropLast(".yaml".count)) }
      place.wrong("there is no file '\(path)'\(NearestWord.hint(name, in: known))")
      return nil
    }
    let list = MistakeList()
    let root = YAMLFile.open(text: text, file: files.name(path), mistakes: list)
    let declaration = root.flatMap(FeedDeclarationReader.read)
    let mapping = root.flatMap(FeedMappingReader.read)
    if declaration == nil || mapping == nil, list.mistakes.isEmpty {
      list.add(ConfigurationMistake(file: files.name(path), message: "the file declares no feed"))
    }
    mistakes += list.mistakes
    guard let declaration, let mapping, list.mistakes.isEmpty else { return nil }
    if declaration.name != PipelineReader.feedName(name) {
      place.wrong("the file '\(path)' is about the feed '\(declaration.name)'")
    }
    return (declaration, mapping)
  }

  /// Reads the plan's folder.
  private func plan(_ top: Section?, feeds: [String]?) -> OutcomePlan? {
    guard let place = top?.required("plan"), let folder = place.text else { return nil }
    let texts = files.below(folder)
    guard !texts.isEmpty else {
      place.wrong("there is no folder '\(folder)' with plan files in the pipeline")
      return nil
    }
    return attempt { try PlanFiles(files: texts.map { (files.name($0.path), $0.text) }).plan(feeds: feeds) }
  }
}
