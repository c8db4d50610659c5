import Settings
public import Vocabulary

/// `cfetl.yaml` in the folder where somebody works, or above it: which pipeline, inbox and workspace are meant when nothing is said.
public struct DeskFile: Sendable, Equatable {
  /// The pipeline's folder, as it can be opened from the current folder; nil where the file does not say.
  public var pipeline: String?
  /// The inbox.
  public var inbox: String?
  /// The workspace.
  public var workspace: String?
  /// The as-of date, for a folder that shows one night; nil where it is today's.
  public var asOf: CalendarDay?

  /// Reads the file's text. Paths in it start from the folder that it lies in.
  ///
  /// Throws `ConfigurationMistakes` where a key is unknown or a value is of the wrong kind.
  public init(text: String, file: String, folder: String) throws {
    let mistakes = MistakeList()
    let keys = ["pipeline", "inbox", "workspace", "as_of"]
    let section = YAMLFile.open(text: text, file: file, mistakes: mistakes)?.section(keys)
    func path(_ key: String) -> String? {
      section?[key]?.text.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
    }
    pipeline = path("pipeline")
    inbox = path("inbox")
    workspace = path("workspace")
    asOf = section?["as_of"]?.day
    try mistakes.check()
  }
}
