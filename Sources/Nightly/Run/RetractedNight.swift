public import Claims
import Config
import RunStore
import Vocabulary

/// A published night that was taken back, as after a wrong clock: what it had proposed or withdrawn is undone, ids and exceptions are again those
/// of the night before, and the days after that one count again.
public struct RetractedNight: Sendable {
  /// The run.
  public let run: String
  /// The run that is the last published one now; nil where there is none.
  public let latest: String?

  /// Takes the last published night back.
  ///
  /// - Parameters:
  ///   - word: the run, or the start of its id.
  ///   - pipeline: the folder whose claim.yaml names the council's key; nil for the one that the run used.
  ///   - signature: who, and the day that counts where the ledger has none.
  ///
  /// Throws `NightFailure` where the night is not the last, or what it knew is gone, and `ClaimRefusal` where people have acted on it; then
  /// nothing was changed.
  public init(
    _ word: String, in workspace: Workspace, pipeline: String?, by signature: Signature, reason: String
  ) throws {
    let run = try workspace.run(named: word)
    let lock = try WorkspaceLock(workspace: workspace.path)
    defer { withExtendedLifetime(lock) {} }
    let state = try StateStore(existing: workspace.statePath)
    try QuarterFolder(workspace).settle(state.ledger())
    let manifest = try RetractedNight.manifest(run, workspace, published: state.publishedRuns())
    let memory = try SavedStages(workspace, run: run).knowledge()
    let files = try PipelineFolder.read(pipeline ?? manifest.pipeline)
    let key = try SealKey(of: Pipeline(files))
    let ledger = try state.ledger()
    if let fault = try SealCheck.faults(workspace, ledger, state, key).first {
      throw NightFailure(
        "run \(run)", "the claims ledger is not as it was written: \(fault)", "Look at 'cfetl ledger verify' first.")
    }
    let entry = try VerifiedLedger(ledger, mergedPersons: state.personAliases()).retraction(
      of: run, after: memory.ledger().count, by: signature, reason: reason,
      else: min(signature.on, CalendarDay(iso: manifest.asOf) ?? signature.on))
    try state.retract(run, key?.signed([entry]).first ?? entry, to: memory)
    try RetractedNight.settle(workspace, state)
    self.run = run
    latest = workspace.latest
  }

  private static func manifest(_ run: String, _ workspace: Workspace, published: [String]) throws -> RunManifest {
    guard published.last == run else {
      throw NightFailure(
        "run \(run)",
        published.contains(run) ? "later nights were published on top of it" : "it is not a published night",
        published.contains(run) ? "Take \(published.last ?? "") back first." : "'cfetl runs' lists them all.")
    }
    guard let manifest = try workspace.manifest(ofKept: run), manifest.startedFrom == nil else {
      throw NightFailure(
        "run \(run)", "it was published from another run's saved stages, and does not know what was so before",
        "Publish a whole night again: 'cfetl run --publish'.")
    }
    return manifest
  }

  /// Says in the manifests of nights that were taken back that they were, and moves `latest`; the ledger's word is what counts, so a crash on the
  /// way is made good by the next night.
  static func settle(_ workspace: Workspace, _ state: StateStore) throws {
    let published = try state.publishedRuns()
    for entry in try state.ledger() where entry.action == .retracted && !published.contains(entry.subject) {
      guard var manifest = try workspace.manifest(of: entry.subject), manifest.status == .finished else { continue }
      (manifest.status, manifest.published) = (.retracted, false)
      try DurableFile.write(
        try manifest.json(), to: "\(workspace.folder(of: entry.subject))/\(RunManifest.fileName)")
    }
    guard let latest = workspace.latest, try workspace.manifest(of: latest)?.status == .retracted else { return }
    guard let last = published.last else { return Files.remove(workspace.latestPath) }
    try Files.point(workspace.latestPath, to: "runs/" + last)
  }
}
