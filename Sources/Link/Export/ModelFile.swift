import Config
public import Match

/// Model files of `cfetl link`.
public enum ModelFile {
  /// The settings of a model file. Throws `ConfigurationMistakes` with all its mistakes, `LinkFailure` where it cannot be read.
  public static func read(_ path: String, base: LinkageSettings) throws -> (
    settings: LinkageSettings, model: LinkageModel?
  ) {
    var start = MatchSettings()
    start.linkage = base
    let read = try MatchingFile.read(ByteFile.text(path), file: path, base: start)
    return (read.linkage, read.model)
  }

  /// Writes a text file.
  public static func write(_ text: String, to path: String) throws { try ByteFile.write(Array(text.utf8), to: path) }
}
