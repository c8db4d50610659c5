import Dispatch
import RunStore
import Synchronization
import Vocabulary

/// Saves what the stages produced while the next ones run: a night has two cores, and a stage never changes what it has handed on.
final class StageSaver: Sendable {
  private let folder: String
  private let queue = DispatchQueue(label: "cfetl.stages")
  private let trouble = Mutex<(any Error)?>(nil)

  init(folder: String) { self.folder = folder }

  /// Saves a stage's output, soon.
  func save(_ output: some StageOutput) {
    let path = StageSaver.path(type(of: output).stage.rawValue, in: folder)
    queue.async { [self] in
      do { try StageFile.write(output.tables, to: path) } catch { trouble.withLock { $0 = $0 ?? error } }
    }
  }

  /// Waits until everything is on the disk; throws the first trouble.
  func finish() throws {
    queue.sync {}
    if let error = trouble.withLock({ $0 }) { throw error }
  }

  /// The file of a stage in a run's folder.
  static func path(_ stage: String, in folder: String) -> String { "\(folder)/stages/\(stage).sqlite" }
}
