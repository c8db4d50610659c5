import Nightly
import Vocabulary

/// A run in words.
enum RunText {
  /// What a run read, did and left behind.
  static func status(_ manifest: RunManifest, workspace: Workspace) -> [String] {
    var lines = [
      "run \(manifest.runID), as of \(manifest.asOf): \(manifest.status.rawValue), exit code \(manifest.exitCode.rawValue) (\(manifest.exitCode.meaning))"
    ]
    if let base = manifest.startedFrom {
      lines.append(manifest.published ? "started from \(base)" : "a trial from \(base); nothing was published")
    }
    let rows = manifest.inputs.reduce(0) { $0 + $1.rows }
    let quarantined = manifest.inputs.reduce(0) { $0 + $1.quarantined }
    lines.append(
      "\(manifest.inputs.count) extracts with \(TextTable.thousands(rows)) rows, \(TextTable.thousands(quarantined)) of them in quarantine"
    )
    for input in manifest.inputs where input.refused != nil {
      lines.append("refused: \(input.file): \(input.refused ?? "")")
    }
    if !manifest.missingFeeds.isEmpty {
      lines.append("nothing was used for: \(manifest.missingFeeds.joined(separator: ", "))")
    }
    if !manifest.stages.isEmpty {
      lines.append("")
      lines += TextTable.lines(
        ["stage", "rows in", "rows out", "ms", "peak MiB"],
        manifest.stages.map {
          [
            $0.stage, TextTable.thousands($0.rowsIn), TextTable.thousands($0.rowsOut),
            TextTable.thousands($0.milliseconds), "\($0.peakKiB / 1024)",
          ]
        })
    }
    if !manifest.exceptions.isEmpty {
      lines.append("")
      lines += TextTable.lines(
        ["exception", "count"],
        manifest.exceptions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          [$0.key, TextTable.thousands($0.value)]
        })
    }
    lines += ["", "files: \(workspace.folder(of: manifest.runID))/out"]
    return lines
  }

  /// Shows what a run did; its first line in the colour of how it ended.
  static func show(_ manifest: RunManifest, workspace: Workspace, on screen: ScreenOptions) throws {
    let lines = status(manifest, workspace: workspace)
    for (index, line) in lines.enumerated() {
      let tone: ScreenOptions.Tone =
        index > 0 || manifest.exitCode == .done ? .plain : manifest.exitCode == .failed ? .wrong : .doubtful
      try screen.line(line, tone)
    }
  }

  /// What changed between two runs.
  static func changes(_ changes: RunChanges) -> [String] {
    var lines: [String] = []
    for figure in changes.figures { lines += FigureText.lines(figure) + [""] }
    return lines + changes.details
  }
}
