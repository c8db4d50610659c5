import Config
import Hashing
import RunStore
import Vocabulary

/// The pipelines under which claims were submitted, read from the archive where they are not tonight's: a claim is tested again by the
/// plan and the settings that it was made under.
struct ArchivedPipelines {
  /// Pipelines of then that differ from tonight's, and which claims were made under which.
  struct Changed {
    var pipelines: [Pipeline] = []
    /// Places in `pipelines`.
    var places: [ClaimID: Int] = [:]
  }

  let workspace: Workspace
  /// Tonight's pipeline.
  let tonight: PipelineFiles

  /// The pipelines of these claims; `lost` are the claims whose pipeline the archive no longer holds as it was, or that this program cannot
  /// read any more.
  func pipelines(of claims: [ClaimID]) throws -> (changed: Changed, lost: [ClaimID]) {
    guard !claims.isEmpty else { return (Changed(), []) }
    let same = ArchivedPipelines.entries(of: tonight)
    var freezes: [String: ClaimFreeze] = [:]
    for (_, freeze) in try QuarterFolder(workspace).submissions() {
      for claim in freeze.claims { freezes[claim] = freeze }
    }
    var (changed, lost): (Changed, [ClaimID]) = (Changed(), [])
    var known: [(entries: [ClaimFreeze.Entry], place: Int?)] = []
    for claim in Set(claims).sorted() {
      guard let freeze = freezes[claim.text], freeze.pipeline != same else { continue }
      if !known.contains(where: { $0.entries == freeze.pipeline }) {
        let pipeline = ArchivedPipelines.pipeline(of: freeze, in: workspace)
        known.append((freeze.pipeline, pipeline.map { _ in changed.pipelines.count }))
        if let pipeline { changed.pipelines.append(pipeline) }
      }
      if let place = known.first(where: { $0.entries == freeze.pipeline })?.place {
        changed.places[claim] = place
      } else {
        lost.append(claim)
      }
    }
    return (changed, lost)
  }

  /// The files of a pipeline under their hashes, in order of path.
  static func entries(of files: PipelineFiles) -> [ClaimFreeze.Entry] {
    files.texts.map { ClaimFreeze.Entry(path: $0.path, sha256: SHA256.hexadecimal(of: Array($0.text.utf8))) }
  }

  /// The pipeline of a submission; nil where the archive does not hold it as it was, or this program cannot read it any more.
  static func pipeline(of freeze: ClaimFreeze, in workspace: Workspace) -> Pipeline? {
    let archive = ClaimArchive(workspace)
    let texts = freeze.pipeline.compactMap { entry in
      (try? archive.bytes(entry.sha256)).map { (path: entry.path, text: String(decoding: $0, as: UTF8.self)) }
    }
    guard texts.count == freeze.pipeline.count else { return nil }
    return try? Pipeline(PipelineFiles(folder: "archive", texts: texts))
  }
}
