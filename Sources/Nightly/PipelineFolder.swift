public import Config
import RunStore
import Settings

/// Reads a pipeline's folder from the disk.
public enum PipelineFolder {
  /// All YAML files in the folder and below it.
  ///
  /// Throws `ConfigurationMistakes` where there is no such folder, or no `pipeline.yaml` in it.
  public static func read(_ folder: String) throws -> PipelineFiles {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard Files.isFolder(trimmed) else {
      throw ConfigurationMistakes([ConfigurationMistake(file: trimmed, message: "there is no such pipeline folder")])
    }
    var texts: [(path: String, text: String)] = []
    try add("", of: trimmed, depth: 0, to: &texts)
    guard texts.contains(where: { $0.path == "pipeline.yaml" }) else {
      throw ConfigurationMistakes([
        ConfigurationMistake(file: trimmed, message: "there is no pipeline.yaml in this folder; is it a pipeline's?")
      ])
    }
    return PipelineFiles(folder: trimmed, texts: texts)
  }

  private static func add(
    _ inside: String, of folder: String, depth: Int, to texts: inout [(path: String, text: String)]
  ) throws {
    // A link that leads round in a circle must not be followed for ever.
    guard depth < 6 else { return }
    for name in Files.names(in: inside.isEmpty ? folder : "\(folder)/\(inside)") where !name.hasPrefix(".") {
      let path = inside.isEmpty ? name : "\(inside)/\(name)"
      let full = "\(folder)/\(path)"
      if Files.isFolder(full) {
        try add(path, of: folder, depth: depth + 1, to: &texts)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), let bytes = try DurableFile.read(full) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw ConfigurationMistakes([ConfigurationMistake(file: full, message: "is not UTF-8 text; save it as UTF-8")]
          )
        }
        texts.append((path, text))
      }
    }
  }
}
