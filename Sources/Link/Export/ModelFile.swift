public import Config
public import Linkage

/// Model files of `cfetl link`.
public enum ModelFile {
  /// The first line of every model file that the engine writes, by which it is known again.
  public static let firstLine =
    "# How cfetl link went about it: keep it, change it, and hand it over with --model. What is left out is chosen anew."

  /// What a model file says. Throws `ConfigurationMistakes` with all its mistakes, `LinkFailure` where it cannot be read.
  public static func read(_ path: String, base: LinkageSettings) throws -> LinkModelFile {
    try LinkModelFile(ByteFile.text(path), file: path, base: base)
  }

  /// Writes a text file.
  public static func write(_ text: String, to path: String) throws { try ByteFile.write(Array(text.utf8), to: path) }
}
