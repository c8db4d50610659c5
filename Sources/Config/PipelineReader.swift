import Claims
import Families
import Ingest
import Linkage
import Match
import Normalise
import Outcomes
import Reading
import Settings

/// Reads `pipeline.yaml` and every file that it names, and collects the mistakes of all of them before it gives up.
final class PipelineReader {
  private let files: PipelineFiles
  private let mistakes: MistakeList
  private let page: PipelinePage

  init(_ files: PipelineFiles, mistakes: MistakeList = MistakeList()) {
    self.files = files
    self.mistakes = mistakes
    page = PipelinePage(files, mistakes: mistakes)
  }

  func read() throws -> Pipeline {
    let name = page.name
    let places = page.feedPlaces
    let placeholders = page.placeholders
    let feeds = places.compactMap { feed($0, placeholders) }
    checkTogether(feeds.map(\.declaration), places)
    var matching = page.open("matching").map { MatchingFile.read($0) }
    if let placeholders { matching?.linkage.placeholders = placeholders.people }
    let families = page.open("families").map(FamilySettingsReader.read)
    let claims = page.open("claim").map(ClaimFile.read)
    let calendar = page.open("terms").map(SchoolCalendarFile.read)
    let planFeeds = PlanFeeds(
      names: page.feeds, mappings: feeds.map(\.mapping), without: Set(page.without.map(\.kind)))
    for (kind, _) in page.without where planFeeds.sources[kind] != nil { page.contradict(kind) }
    let reading = PlanFiles(files: page.folder("plan")).plan(feeds: planFeeds, mistakes: mistakes)
    let cases = PlanCases(files: page.folder("cases"), mistakes: mistakes)
    let sources = feeds.count == places.count ? feeds.map(\.declaration.source) : nil
    KnownNames(feeds: page.feeds, sources: sources, plan: reading).check(mistakes)
    guard mistakes.mistakes.isEmpty, let matching, let families, let claims, let calendar else {
      throw ConfigurationMistakes(mistakes.mistakes)
    }
    return Pipeline(
      name: name, feeds: feeds.map(\.declaration), mappings: feeds.map(\.mapping), matching: matching,
      families: families, plan: reading.plan, calendar: calendar, claims: claims, cases: cases,
      without: page.without.map { Pipeline.Gap(kind: $0.kind, reason: $0.reason) },
      clockSlack: page.clockSlack,
      remarks: PipelineRemarks.unread(planFeeds, reading.plan)
        + PipelineRemarks.unlisted(files, listed: feeds.map(\.declaration.name)))
  }

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
  private func feed(_ place: Setting, _ placeholders: PlaceholderFile?)
    -> (declaration: FeedDeclaration, mapping: FeedMapping)?
  {
    guard let name = place.text else { return nil }
    let path = "feeds/\(name).yaml"
    guard let text = files.text(path) else {
      let known = files.below("feeds").map { String($0.path.dropFirst("feeds/".count).dropLast(".yaml".count)) }
      place.wrong("there is no file '\(path)'\(NearestWord.hint(name, in: known))")
      return nil
    }
    let found = mistakes.mistakes.count
    let root = YAMLFile.open(text: text, file: files.name(path), mistakes: mistakes)
    let beside = FilesBeside(files, feedFile: path)
    let declaration = root.flatMap { FeedDeclarationReader.read($0, beside: beside) }
    let mapping = root.flatMap { FeedMappingReader.read($0, beside: beside) }
    if declaration == nil || mapping == nil, mistakes.mistakes.count == found {
      mistakes.add(ConfigurationMistake(file: files.name(path), message: "the file declares no feed"))
    }
    guard var declaration, let mapping, mistakes.mistakes.count == found else { return nil }
    placeholders?.apply(to: &declaration, mapping)
    if declaration.name != PipelinePage.feedName(name) {
      place.wrong("the file '\(path)' is about the feed '\(declaration.name)'")
    }
    return (declaration, mapping)
  }
}
