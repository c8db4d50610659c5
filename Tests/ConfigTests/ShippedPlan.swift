import Foundation
import Outcomes
import Settings
import Testing

@testable import Config

/// The Peterborough pipeline as it is shipped.
enum ShippedPlan {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let pipeline: PipelineFiles = {
    let folder = root.appending(path: "pipelines/peterborough")
    var texts: [(path: String, text: String)] = []
    for inside in ["", "plan/", "cases/", "feeds/"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: inside).path)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") {
        texts.append(
          (inside + name, (try? String(contentsOf: folder.appending(path: inside + name), encoding: .utf8)) ?? ""))
      }
    }
    return PipelineFiles(folder: "pipelines/peterborough", texts: texts)
  }()

  /// What its feeds tell of.
  static let feeds = PipelinePage(pipeline, mistakes: MistakeList()).planFeeds

  static func files() throws -> OutcomePlanFiles { try OutcomePlanFiles(pipeline) }

  /// The pipeline with one file changed.
  static func with(_ path: String, _ change: (String) -> String) -> PipelineFiles {
    PipelineFiles(
      folder: pipeline.folder, texts: pipeline.texts.map { $0.path == path ? ($0.path, change($0.text)) : $0 })
  }
}
