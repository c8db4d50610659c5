import Normalise
import Outcomes
import Settings
import Vocabulary

/// `pipeline.yaml`: which feeds a pipeline reads, and where its other files are. The only place that knows their paths.
struct PipelinePage {
  private let files: PipelineFiles
  private let mistakes: MistakeList
  private let top: Section?
  /// Kinds of event that no feed gives, each with the reason why the pipeline does without them.
  let without: [(kind: EventKind, reason: String)]

  init(_ files: PipelineFiles, mistakes: MistakeList) {
    self.files = files
    self.mistakes = mistakes
    let root = YAMLFile.open(
      text: files.text("pipeline.yaml") ?? "", file: files.name("pipeline.yaml"), mistakes: mistakes)
    top = root?.section([
      "name", "feeds", "without", "clock_slack", "placeholders", "matching", "families", "plan", "terms", "cases",
      "claim",
    ])
    without = (top?["without"]?.entries ?? []).compactMap { entry in
      guard let kind = EventKind(rawValue: entry.key) else {
        entry.place.wrong("no such kind of event\(NearestWord.hint(entry.key, in: EventKind.allCases.map(\.rawValue)))")
        return nil
      }
      guard let reason = entry.value.text, !reason.isEmpty else {
        if entry.value.isBlank { entry.place.wrong("say why there is no such feed") }
        return nil
      }
      return (kind, reason)
    }
  }

  /// The council's programme, in words.
  var name: String { top?.required("name")?.text ?? "" }

  /// The entries of the list of feeds.
  var feedPlaces: [Setting] { top?.required("feeds")?.list ?? [] }

  /// Days that a night's as-of date may lie after its newest extract.
  var clockSlack: Int { top?["clock_slack"]?.integer(in: 1...3660) ?? 40 }

  /// The file of placeholders; nil where the page names none.
  var placeholders: PlaceholderFile? {
    top?.has("placeholders") == true ? open("placeholders").map(PlaceholderFile.init) : nil
  }

  /// Says that a kind of event is given by a feed although the pipeline does without it.
  func contradict(_ kind: EventKind) {
    top?["without"]?.entries.first { $0.key == kind.rawValue }?.place
      .wrong("a feed of the pipeline gives events of kind '\(kind.rawValue)'")
  }

  /// The names of the feeds; nil where none are listed.
  var feeds: [String]? {
    let names = (top?["feeds"]?.list ?? []).compactMap(\.scalarText).map(PipelinePage.feedName)
    return names.isEmpty ? nil : names
  }

  /// What the listed feeds tell the plan of, as far as their files can be read; what is wrong with them is said where they are read.
  var planFeeds: PlanFeeds {
    let mappings = (top?["feeds"]?.list ?? []).compactMap(\.scalarText).compactMap { feed in
      let path = "feeds/\(feed).yaml"
      return files.text(path).flatMap { YAMLFile.open(text: $0, file: path, mistakes: MistakeList()) }
        .flatMap { FeedMappingReader.read($0, beside: FilesBeside(files, feedFile: path)) }
    }
    return PlanFeeds(names: feeds, mappings: mappings, without: Set(without.map(\.kind)))
  }

  /// The feed that a path below `feeds/` is about: `collect/census_pupils` is another way to read `census_pupils`.
  static func feedName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Opens the file that a key names; nil, with a mistake, where there is none or it cannot be read.
  func open(_ key: String) -> Setting? {
    guard let place = top?.required(key), let path = place.text else { return nil }
    guard let text = files.text(path) else {
      place.wrong("there is no file '\(path)' in the pipeline\(NearestWord.hint(path, in: files.texts.map(\.path)))")
      return nil
    }
    return YAMLFile.open(text: text, file: files.name(path), mistakes: mistakes)
  }

  /// The files of the folder that a key names, as messages call them; empty, with a mistake, where there are none.
  func folder(_ key: String) -> [(name: String, text: String)] {
    guard let place = top?.required(key), let folder = place.text else { return [] }
    let found = files.below(folder)
    if found.isEmpty {
      place.wrong("there is no folder '\(folder)' with YAML files in the pipeline\(hint(folder))")
    }
    return found.map { (files.name($0.path), $0.text) }
  }

  /// The plan's files as they stand in the pipeline; empty where the page names no such folder.
  var planTexts: [(path: String, text: String)] {
    top?["plan"]?.scalarText.map { files.below($0) } ?? []
  }

  private func hint(_ folder: String) -> String {
    let folders = Set(files.texts.compactMap { $0.path.lastIndex(of: "/").map($0.path.prefix(upTo:)) }.map(String.init))
    return NearestWord.hint(folder, in: folders.sorted())
  }
}

extension PipelineFiles {
  /// The files of the outcome plan: those in the folder that `pipeline.yaml` names.
  public var plan: [(path: String, text: String)] { PipelinePage(self, mistakes: MistakeList()).planTexts }
}
