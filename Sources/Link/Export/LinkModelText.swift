import Config
import Linkage

/// A model file as `cfetl link` writes it: the columns as they were taken, the blocking keys, the settings that matter, and the model. With
/// `--model` it links the same files to the same persons; without what stands below `model:` the same columns and keys are learned from anew.
struct LinkModelText {
  private let files: [FilePlan]
  private let table: LinkageTable
  private let settings: LinkageSettings
  private let model: LinkageModel
  private let keys: [BlockingKey]

  init(_ plan: ColumnPlan, _ table: LinkageTable, _ settings: LinkageSettings, _ linkage: Linkage) {
    files = plan.files.sorted { $0.name < $1.name }
    (self.table, self.settings, keys) = (table, settings, linkage.keys)
    // The rates are those for this table, whatever a model that was handed over was learned from: read again, they are scaled from here.
    var model = linkage.model
    if model.trainedOn > 0 { model.trainedOn = table.count }
    self.model = model
  }

  /// The whole file.
  var yaml: String {
    let sections = [
      [ModelFile.firstLine],
      section("columns", columns), blocking, section("link", link),
      section("review", ["probability: \(settings.reviewProbability)"]), section("learn", learning), nicknames,
      [
        "# For each comparison the probability of each level among records of one person, of two strangers, and of two people of one household.",
        "model:",
      ] + ModelText.body(model).map { "  \($0)" },
    ]
    return sections.joined().map { "\($0)\n" }.joined()
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(name):"] + lines.map { "  \($0)" }
  }

  // MARK: Columns

  private var columns: [String] {
    let plain: [(String, ColumnRole)] = [
      ("id", .id), ("full_name", .fullName), ("forename", .forename), ("other_forename", .otherForename),
      ("middle", .middle), ("surname", .surname), ("other_surname", .otherSurname),
    ]
    let rest: [(String, ColumnRole)] = [
      ("age", .age), ("sex", .sex), ("address", .line), ("postcode", .postcode), ("seen", .seen),
    ]
    var lines = plain.compactMap { line($0.0, $0.1) } + birth + rest.compactMap { line($0.0, $0.1) }
    let further = Set(files.flatMap { $0.fields.map(\.role) }).filter { $0.name != nil && $0 != .middle }
      .map { (role: $0, name: $0.name ?? "") }.sorted { $0.name < $1.name }
    lines += section(
      "numbers", further.compactMap { if case .number = $0.role { line($0.name, $0.role) } else { nil } })
    lines += section(
      "contact", further.compactMap { if case .contact = $0.role { line($0.name, $0.role) } else { nil } })
    lines += section("words", further.compactMap { if case .words = $0.role { line($0.name, $0.role) } else { nil } })
    return lines + (line("ignore", .ignored).map { [$0] } ?? [])
  }

  private var birth: [String] {
    let parts = [("year", ColumnRole.birthYear), ("month", .birthMonth), ("day", .birthDay)].compactMap {
      line($0.0, $0.1)
    }
    if parts.isEmpty { return line("birth", .birth).map { [$0] } ?? [] }
    return section("birth", (line("date", .birth).map { [$0] } ?? []) + parts)
  }

  /// A role and its columns: where one list says it for every file, that list; else a list a file.
  private func line(_ key: String, _ role: ColumnRole) -> String? {
    let own = files.map { headers($0, role) }
    if own.allSatisfy(\.isEmpty) { return nil }
    var all: [String] = []
    for header in own.joined() where !all.contains(header) { all.append(header) }
    let isCommon = zip(files, own).allSatisfy { file, own in all.filter(file.header.contains) == own }
    if isCommon { return "\(YAMLText.scalar(key)): \(YAMLText.list(all))" }
    let lists = zip(files, own).filter { !$1.isEmpty }.map { "\(YAMLText.scalar($0.name)): \(YAMLText.list($1))" }
    return "\(YAMLText.scalar(key)): {\(lists.joined(separator: ", "))}"
  }

  private func headers(_ file: FilePlan, _ role: ColumnRole) -> [String] {
    if role.isBirth || role == .ignored || role == .id {
      return file.header.indices.filter { file.roles[$0] == role }.map { file.header[$0] }
    }
    return file.headers(role)
  }

  // MARK: The rest

  /// What was chosen for this table, or by a model file; nothing where every record was compared with every other.
  private var blocking: [String] {
    let keys = settings.blocking ?? keys
    return keys.isEmpty
      ? ["# So few records are compared each with every other; keys under `blocking:` would make it fewer pairs."]
      : ["blocking:"] + keys.map { "  - [\($0.words.map(YAMLText.scalar).joined(separator: ", "))]" }
  }

  private var link: [String] {
    [
      "probability: \(settings.linkProbability)", "rival_margin: \(settings.rivalMargin)",
      "least_mean_weight: \(settings.leastMeanWeight)", "weight_bound: \(settings.weightBound)",
      "one_record_per_source: \(settings.oneRecordPerSource)", "sources: \(settings.scope.rawValue)",
    ]
  }

  private var learning: [String] {
    let training = settings.training
    return [
      "least_records: \(training.leastRecords)", "random_pairs: \(training.randomPairs)",
      "most_pairs: \(training.mostCandidates)", "rounds: \(training.mostRounds)",
    ]
  }

  /// The groups of forenames, where they are not the shipped ones.
  private var nicknames: [String] {
    if settings.nicknames == Nicknames.common { return [] }
    if settings.nicknames.isEmpty { return ["nicknames: []"] }
    return ["nicknames:"] + settings.nicknames.map { "  - [\($0.map(YAMLText.scalar).joined(separator: ", "))]" }
  }
}
