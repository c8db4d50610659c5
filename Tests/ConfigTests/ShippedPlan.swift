import Foundation
import Outcomes
import Settings
import Testing

@testable import Config

/// The pipelines as they are shipped; Peterborough's unless another is asked for.
enum ShippedPlan {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let pipeline = read("peterborough")
  static let county = read("cambridgeshire")

  private static func read(_ council: String) -> PipelineFiles {
    let folder = root.appending(path: "pipelines/\(council)")
    var texts: [(path: String, text: String)] = []
    for inside in ["", "plan/", "cases/", "feeds/"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: inside).path)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") {
        texts.append(
          (inside + name, (try? String(contentsOf: folder.appending(path: inside + name), encoding: .utf8)) ?? ""))
      }
    }
    return PipelineFiles(folder: "pipelines/\(council)", texts: texts)
  }

  /// What their feeds tell of.
  static let feeds = PipelinePage(pipeline, mistakes: MistakeList()).planFeeds
  static let countyFeeds = PipelinePage(county, mistakes: MistakeList()).planFeeds

  static func files() throws -> OutcomePlanFiles { try OutcomePlanFiles(pipeline) }

  /// The pipeline with one file changed.
  static func with(_ path: String, of pipeline: PipelineFiles = pipeline, _ change: (String) -> String) -> PipelineFiles
  {
    PipelineFiles(
      folder: pipeline.folder, texts: pipeline.texts.map { $0.path == path ? ($0.path, change($0.text)) : $0 })
  }
}
