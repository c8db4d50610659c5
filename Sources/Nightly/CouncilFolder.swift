public import Claims
import Config
import RunStore
import Vocabulary

/// Makes the folder of a new council: a pipeline to edit, an inbox, and a `cfetl.yaml` by which the commands find them.
public enum CouncilFolder {
  /// Copies a pipeline into `<folder>/pipeline`, for another authority, and makes `<folder>/inbox` and `cfetl.yaml`; extracts that came with
  /// the pipeline, in its folder `sample`, go into `<folder>/sample`.
  ///
  /// Throws `ConfigurationMistakes` where there is no such pipeline, `NightFailure` where the folder holds something already, and
  /// `StoreFailure` where it cannot be written.
  ///
  /// - Returns: whether extracts came with it.
  public static func make(_ folder: String, like pipeline: String, for authority: Authority) throws -> Bool {
    guard Files.names(in: folder).isEmpty else {
      throw NightFailure(
        folder, "is not empty, and nothing in it may be overwritten", "Name a new folder.", exitCode: .wrongUsage)
    }
    let files = try PipelineFolder.read(pipeline)
    try DurableFile.makeFolder(folder + "/inbox")
    for (path, text) in files.texts {
      let own = path == "claim.yaml" ? claims(text, of: authority) : text
      try write(Array(own.utf8), to: "\(folder)/pipeline/\(path)")
    }
    let sample = Files.names(in: pipeline + "/sample")
    for name in sample {
      if let bytes = try DurableFile.read("\(pipeline)/sample/\(name)") {
        try write(bytes, to: "\(folder)/sample/\(name)")
      }
    }
    try DurableFile.write(Array(desk.utf8), to: folder + "/cfetl.yaml")
    return !sample.isEmpty
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try DurableFile.makeFolder(DurableFile.folder(of: path))
    try DurableFile.write(bytes, to: path)
  }

  /// `claim.yaml` with another authority, and nothing else changed.
  private static func claims(_ text: String, of authority: Authority) -> String {
    var part = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let first = line.first, first != " ", first != "#" { part = String(line) }
      guard part == "authority:" else { return String(line) }
      if line.hasPrefix("  code:") { return "  code: \(authority.code)" }
      if line.hasPrefix("  name:") { return "  name: \"\(authority.name.filter { $0 != "\"" && $0 != "\\" })\"" }
      return String(line)
    }.joined(separator: "\n")
  }

  private static let desk = """
    # What the commands mean in this folder and below it, unless they are told otherwise.
    pipeline: pipeline
    inbox: inbox
    workspace: workspace

    """
}
