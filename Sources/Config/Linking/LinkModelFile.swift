public import Linkage
import Match
public import Settings

/// A model file of `cfetl link`: how to link, which columns hold what, what records must agree on to be compared, and the trained model. Each part can be
/// left out.
public struct LinkModelFile: Sendable {
  /// How to link.
  public private(set) var settings: LinkageSettings
  /// The trained model; nil to learn one.
  public private(set) var model: LinkageModel?
  /// What columns hold, where that is not to be recognised.
  public private(set) var columns: [DeclaredColumn] = []
  /// The names of columns in blocking keys, which can be checked only when the files are there, and what is wrong where no file has such a column.
  public private(set) var keyColumns: [(name: String, mistake: ConfigurationMistake)] = []

  /// Nothing but settings.
  public init(_ settings: LinkageSettings) { self.settings = settings }

  /// Reads a file. Throws `ConfigurationMistakes` with all that is wrong.
  public init(_ text: String, file: String, base: LinkageSettings) throws {
    self.init(base)
    let mistakes = MistakeList()
    if let root = YAMLFile.open(text: text, file: file, mistakes: mistakes) { read(root) }
    try mistakes.check()
  }

  private mutating func read(_ root: Setting) {
    let section = root.section(["columns"] + MatchingFile.sections)
    var start = MatchSettings()
    start.linkage = settings
    let read = MatchingFile.read(section, base: start)
    (settings, model) = (read.linkage, read.model)
    if let place = section["columns"] { columns = DeclaredColumnsReader.read(place) }
    guard let keys = section["blocking"] else { return }
    let declared = columns.map(\.name).filter { !$0.isEmpty }
    var used: [(name: String, mistake: ConfigurationMistake)] = []
    settings.blocking = BlockingKeysReader.read(keys) { word, place in
      used.append((word, place.mistake("\(place.path): \(BlockingKeysReader.unknown(word, names: declared))")))
    }
    keyColumns = used
  }
}
