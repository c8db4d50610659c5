import Config
import Foundation
import Testing

/// The Peterborough pipeline with all its files, for tests that change one of them.
enum WholePipeline {
  static func files() throws -> PipelineFiles {
    let folder = ShippedPlan.root.appending(path: "pipelines/peterborough")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    return PipelineFiles(
      folder: "shipped",
      texts: try paths.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
  }

  /// The files with the first place of a text in one of them changed; the test fails where there is no such text.
  static func with(_ path: String, _ old: String, _ new: String, in files: PipelineFiles) throws -> PipelineFiles {
    let text = try #require(files.text(path))
    let range = try #require(text.firstRange(of: old), "\(path) has no '\(old)'")
    return PipelineFiles(
      folder: files.folder,
      texts: files.texts.map { $0.path == path ? (path, text.replacingCharacters(in: range, with: new)) : $0 })
  }

  /// The files with a folder, or a file, under another name, and `pipeline.yaml` saying so.
  static func renaming(_ key: String, _ old: String, _ new: String, in files: PipelineFiles) throws -> PipelineFiles {
    let renamed = PipelineFiles(
      folder: files.folder,
      texts: files.texts.map { path, text in
        path == old || path.hasPrefix(old + "/") ? (new + path.dropFirst(old.count), text) : (path, text)
      })
    return try with("pipeline.yaml", "\n\(key): \(old)", "\n\(key): \(new)", in: renamed)
  }
}
