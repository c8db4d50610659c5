/// `pipeline.yaml`: which feeds a pipeline reads, and where its other files are. The only place that knows their paths.
struct PipelinePage {
  private let files: PipelineFiles
  private let mistakes: MistakeList
  private let top: Section?

  init(_ files: PipelineFiles, mistakes: MistakeList) {
    self.files = files
    self.mistakes = mistakes
    let root = YAMLFile.open(
      text: files.text("pipeline.yaml") ?? "", file: files.name("pipeline.yaml"), mistakes: mistakes)
    top = root?.section(["name", "feeds", "matching", "families", "plan", "terms", "cases", "claim"])
  }

  /// The council's programme, in words.
  var name: String { top?.required("name")?.text ?? "" }

  /// The entries of the list of feeds.
  var feedPlaces: [Setting] { top?.required("feeds")?.list ?? [] }

  /// The names of the feeds; nil where none are listed.
  var feeds: [String]? {
    let names = (top?["feeds"]?.list ?? []).compactMap(\.scalarText).map(PipelinePage.feedName)
    return names.isEmpty ? nil : names
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
