import ArgumentParser
import Config
import Nightly
import RunStore
import Vocabulary

/// Which pipeline, inbox and workspace a command means: what the command line or `CFETL_…` says, else `cfetl.yaml` here or above.
struct DeskOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The council's pipeline folder.", valueName: "folder"))
  var pipeline: String?

  @Option(help: ArgumentHelp("The folder of extracts.", valueName: "folder"))
  var inbox: String?

  @Option(help: ArgumentHelp("The folder of runs and state.", valueName: "folder"))
  var workspace: String?

  /// The pipeline's folder; throws `UsageMistake` where nothing names one.
  func pipelineFolder() throws -> String {
    try chosen(pipeline, "--pipeline") { $0.pipeline }
  }

  /// The inbox.
  func inboxFolder() throws -> String {
    try chosen(inbox, "--inbox") { $0.inbox }
  }

  /// The workspace.
  func workspaceFolder() throws -> Workspace {
    Workspace(try chosen(workspace, "--workspace") { $0.workspace })
  }

  private func chosen(_ said: String?, _ option: String, _ key: (DeskFile) -> String?) throws -> String {
    if let said { return said }
    if let desk = try DeskOptions.deskFile(), let said = key(desk) { return said }
    throw UsageMistake(
      "\(option) is not given, CFETL_\(option.dropFirst(2).uppercased()) is not set, and no cfetl.yaml here or above names one; 'cfetl init' makes it"
    )
  }

  /// The nearest `cfetl.yaml`; nil where there is none.
  static func deskFile() throws -> DeskFile? {
    var folder = Surroundings.folder
    while true {
      if let bytes = try DurableFile.read(folder + "/cfetl.yaml") {
        return try DeskFile(text: String(decoding: bytes, as: UTF8.self), file: folder + "/cfetl.yaml", folder: folder)
      }
      guard folder != "/", folder.contains("/") else { return nil }
      folder = DurableFile.folder(of: folder)
    }
  }
}
