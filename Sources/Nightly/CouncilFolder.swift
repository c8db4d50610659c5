public import Config
import RunStore
import Vocabulary

/// Makes the folder of a new council: a pipeline to edit, an inbox, and a `cfetl.yaml` by which the commands find them.
public enum CouncilFolder {
  /// Copies a pipeline into `<folder>/pipeline` and makes `<folder>/inbox` and `cfetl.yaml`.
  ///
  /// Throws `NightFailure` where the folder holds something already, and `StoreFailure` where it cannot be written.
  public static func make(_ folder: String, like pipeline: PipelineFiles) throws {
    guard Files.names(in: folder).isEmpty else {
      throw NightFailure(
        folder, "is not empty, and nothing in it may be overwritten", "Name a new folder.", exitCode: .wrongUsage)
    }
    try DurableFile.makeFolder(folder + "/inbox")
    for (path, text) in pipeline.texts {
      let file = "\(folder)/pipeline/\(path)"
      try DurableFile.makeFolder(DurableFile.folder(of: file))
      try DurableFile.write(Array(text.utf8), to: file)
    }
    try DurableFile.write(Array(desk.utf8), to: folder + "/cfetl.yaml")
  }

  private static let desk = """
    # What the commands mean in this folder and below it, unless they are told otherwise.
    pipeline: pipeline
    inbox: inbox
    workspace: workspace

    """
}
