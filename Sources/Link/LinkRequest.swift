public import Config
public import Linkage
public import Settings

/// What `cfetl link` was asked to do.
public struct LinkRequest: Sendable {
  /// The CSV files.
  public var files: [String]
  /// The folder for the results.
  public var out: String
  /// The column that names a record; nil to recognise it.
  public var id: String?
  /// How to link.
  public var settings: LinkageSettings
  /// A trained model; nil to learn one.
  public var model: LinkageModel?
  /// What columns hold, where that is not to be recognised.
  public var columns: [DeclaredColumn] = []
  /// The names of columns in the blocking keys of the settings, and what is wrong where no file has such a column.
  public var keyColumns: [(name: String, mistake: ConfigurationMistake)] = []
  /// A file of decisions: pairs that are one person, or two.
  public var decisions: String?
  /// A file that says who is who, to measure against.
  public var truth: String?
  /// Whether persons are grouped into families as well.
  public var families = false

  /// A request with everything else as shipped.
  public init(files: [String], out: String, settings: LinkageSettings) {
    self.files = files
    self.out = out
    self.settings = settings
  }

  /// A request with what a model file says.
  public init(files: [String], out: String, model file: LinkModelFile) {
    self.init(files: files, out: out, settings: file.settings)
    (model, columns, keyColumns) = (file.model, file.columns, file.keyColumns)
  }
}
