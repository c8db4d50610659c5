import ArgumentParser
import Config
import Link
import Linkage

/// `cfetl link`: the matching engine by itself.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Finds who is who in any CSV files of people.",
    discussion: """
      One file: duplicates within it. Several: within and between them. Writes pairs.csv, clusters.csv, model.yaml and link.json.
      """)

  @OptionGroup var screen: ScreenOptions
  @Argument(help: "CSV files of people.") var files: [String]
  @Option(help: "Folder for the results.") var out: String
  @Option(help: "A model file; without one the columns are recognised and the values learned from the records.")
  var model: String?
  @Option(help: "The column that names a record.") var id: String?
  @Flag(help: "Only within each file.") var dedupe = false
  @Flag(help: "Only between files.") var between = false
  @Option(help: "Probability from which records are linked, above 0 and below 1.") var threshold: Double?
  @Option(help: "CSV of decisions: source_a, key_a, source_b, key_b, verdict (same, different, unsure).") var decisions:
    String?
  @Option(name: .customLong("save-model"), help: "Also writes the model here.") var saveModel: String?
  @Option(help: "Format of --save-model: yaml or splink.") var format = ModelFormat.yaml
  @Flag(help: "Replaces files that are there, whatever they are; never those of a pipeline, an inbox or a workspace.")
  var force = false
  @Flag(help: "Also groups persons into families: families.csv.") var families = false
  @Option(help: "CSV of the truth (id, person_id, family_id) to measure against.") var truth: String?

  func validate() throws {
    if dedupe, between { throw ValidationError("--dedupe and --between exclude each other") }
    if let threshold, !(1e-9...0.999_999_999).contains(threshold) {
      throw ValidationError("--threshold must be above 0 and below 1, by a thousand-millionth at least")
    }
  }

  func run() throws {
    try Trouble.reported {
      try OutputPlace.allow(
        folder: out, files: ["pairs.csv", "clusters.csv", "families.csv", "model.yaml", "link.json"],
        record: "link.json",
        force: force)
      if let saveModel { try OutputPlace.allow(file: saveModel, force: force, isOurs: format.begins) }
      let run = try LinkRun(request())
      if let saveModel {
        try ModelFile.write(
          format == .splink ? SplinkSettings.json(run.model) : run.modelFile, to: saveModel)
      }
      try screen.tell(.texts(run.lines), run.lines)
      return 0
    }
  }

  /// The request, from the model file, or the shipped settings, and the options.
  private func request() throws -> LinkRequest {
    let base = LinkageSettings()
    let file = try model.map { try ModelFile.read($0, base: base) } ?? LinkModelFile(base)
    var request = LinkRequest(files: files, out: out, model: file)
    if dedupe { request.settings.scope = .within }
    if between { request.settings.scope = .between }
    if let threshold {
      request.settings.linkProbability = threshold
      request.settings.reviewProbability = min(request.settings.reviewProbability, threshold)
    }
    (request.id, request.decisions, request.truth, request.families) = (id, decisions, truth, families)
    return request
  }
}

/// How a model is written.
enum ModelFormat: String, ExpressibleByArgument, CaseIterable {
  case yaml, splink

  /// Whether a file begins as one of this format does that the program writes.
  func begins(_ text: String) -> Bool { text.hasPrefix(self == .yaml ? ModelFile.firstLine : SplinkSettings.start) }
}
