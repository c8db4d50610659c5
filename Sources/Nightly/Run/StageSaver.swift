import Dispatch
import RunStore
import Synchronization
import Vocabulary

/// Saves what the stages produced while the next ones run: a night has two cores, and a stage never changes what it has handed on.
final class StageSaver: Sendable {
  private let folder: String
  private let queue = DispatchQueue(label: "cfetl.stages")
  private let trouble = Mutex<(any Error)?>(nil)
  private let saved = Mutex<[String: String]>([:])

  init(folder: String) { self.folder = folder }

  /// Saves a stage's output, soon.
  func save(_ output: some StageOutput) {
    let stage = type(of: output).stage
    queue.async { [self] in
      do {
        try StageFile.write(output, to: SavedStages.path(stage.rawValue, in: folder))
        try note(stage)
      } catch { trouble.withLock { $0 = $0 ?? error } }
    }
  }

  /// Notes the hash of a stage's file that is on the disk.
  func note(_ stage: Stage) throws {
    let hash = try Fingerprint.ofFile(SavedStages.path(stage.rawValue, in: folder))
    saved.withLock { $0[stage.rawValue] = hash }
  }

  /// The hashes of the files that are on the disk by now, by stage.
  var hashes: [String: String] { saved.withLock { $0 } }

  /// Waits until everything is on the disk; throws the first trouble.
  func finish() throws {
    queue.sync {}
    if let error = trouble.withLock({ $0 }) { throw error }
  }
}
