/// The texts of a pipeline's folder: every YAML file in it and below it, as values, so that reading them sees no disk.
public struct PipelineFiles: Sendable, Equatable {
  /// The folder as it was named to the program, for messages.
  public let folder: String
  /// Paths inside the folder and the files' texts, in order of path.
  public let texts: [(path: String, text: String)]

  /// The files of a folder, in any order.
  public init(folder: String, texts: [(path: String, text: String)]) {
    self.folder = folder
    self.texts = texts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The text of a file; nil where there is none.
  public func text(_ path: String) -> String? { texts.first { $0.path == path }?.text }

  /// The files below a folder inside the pipeline, in order of path.
  public func below(_ folder: String) -> [(path: String, text: String)] {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return texts.filter { $0.path.hasPrefix(start) }
  }

  /// How a file is named in messages.
  public func name(_ path: String) -> String { folder == "." ? path : "\(folder)/\(path)" }

  /// Two folders are equal where they hold the same files.
  public static func == (left: PipelineFiles, right: PipelineFiles) -> Bool {
    left.folder == right.folder && left.texts.elementsEqual(right.texts) { $0 == $1 }
  }
}
