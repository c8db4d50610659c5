import Linkage
public import Match
import Settings

/// Reads `matching.yaml`: how records are linked, and, where it is pinned, the trained model.
public enum MatchingFile {
  /// What a pipeline's matching file and a model file of `cfetl link` both may hold.
  static let sections = ["link", "review", "learn", "nicknames", "registers", "blocking", "model"]

  /// The settings of a pipeline's matching file.
  ///
  /// Throws `ConfigurationMistakes` with all mistakes of the file.
  public static func read(_ text: String, file: String, base: MatchSettings = MatchSettings()) throws -> MatchSettings {
    let mistakes = MistakeList()
    guard let root = YAMLFile.open(text: text, file: file, mistakes: mistakes) else {
      try mistakes.check()
      return base
    }
    let settings = read(root, base: base)
    try mistakes.check()
    return settings
  }

  /// The settings of an open file; mistakes are collected with it.
  static func read(_ root: Setting, base: MatchSettings = MatchSettings()) -> MatchSettings {
    let section = root.section(sections)
    var settings = read(section, base: base)
    if let keys = section["blocking"] {
      settings.linkage.blocking = BlockingKeysReader.read(keys) { word, place in
        if !MatchSettings.furtherColumns.contains(word) {
          place.wrong(BlockingKeysReader.unknown(word, names: MatchSettings.furtherColumns))
        }
      }
    }
    return settings
  }

  /// All settings but the blocking keys, which need the names of the columns.
  static func read(_ section: Section, base: MatchSettings) -> MatchSettings {
    var settings = base
    readLink(section["link"], &settings)
    readReview(section["review"], &settings)
    readLearning(section["learn"], &settings)
    if let names = section["nicknames"] { settings.linkage.nicknames = names.list.map { $0.texts.map(NameForm.of) } }
    if let registers = section["registers"] { settings.registers = registers.names(.source) }
    if let model = section["model"] { settings.model = MatchingModel.read(model) }
    if settings.linkage.reviewProbability > settings.linkage.linkProbability {
      (section["review"] ?? section.place).wrong(
        "the review probability is above the link probability, so nothing would come to review")
    }
    return settings
  }

  private static func readLink(_ place: Setting?, _ settings: inout MatchSettings) {
    guard
      let section = place?.section([
        "probability", "rival_margin", "least_mean_weight", "weight_bound", "one_record_per_source", "sources",
      ])
    else { return }
    if let value = section["probability"]?.decimal(in: 1e-9...0.999_999_999) {
      settings.linkage.linkProbability = value
    }
    if let value = section["rival_margin"]?.decimal(in: 0...60) { settings.linkage.rivalMargin = value }
    if let value = section["least_mean_weight"]?.decimal(in: -20...20) { settings.linkage.leastMeanWeight = value }
    if let value = section["weight_bound"]?.decimal(in: 1...60) { settings.linkage.weightBound = value }
    if let value = section["one_record_per_source"]?.flag { settings.linkage.oneRecordPerSource = value }
    if let value = section["sources"]?.word(LinkageScope.self) { settings.linkage.scope = value }
  }

  private static func readReview(_ place: Setting?, _ settings: inout MatchSettings) {
    guard let section = place?.section(["probability", "most_pairs"]) else { return }
    if let value = section["probability"]?.decimal(in: 1e-9...0.999_999_999) {
      settings.linkage.reviewProbability = value
    }
    if let value = section["most_pairs"]?.integer(in: 0...1_000_000) { settings.mostReviewPairs = value }
  }

  private static func readLearning(_ place: Setting?, _ settings: inout MatchSettings) {
    guard let section = place?.section(["least_records", "random_pairs", "most_pairs", "rounds"]) else { return }
    if let value = section["least_records"]?.integer(in: 100...1_000_000_000) {
      settings.linkage.training.leastRecords = value
    }
    if let value = section["random_pairs"]?.integer(in: 1_000...100_000_000) {
      settings.linkage.training.randomPairs = value
    }
    if let value = section["most_pairs"]?.integer(in: 1_000...100_000_000) {
      settings.linkage.training.mostCandidates = value
    }
    if let value = section["rounds"]?.integer(in: 1...1_000) { settings.linkage.training.mostRounds = value }
  }
}
