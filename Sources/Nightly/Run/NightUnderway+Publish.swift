import Claims
import Config
import Families
import Ingest
import Match
import Normalise
import Reports
import RunStore
import Vocabulary

extension NightUnderway {
  /// Leaves in the state what the next night must know: ids, exceptions, and the claims that this night proposes or takes back.
  func publish() throws {
    var night = Publication(runID: start.folder.manifest.runID, asOf: start.asOf)
    night.stagesHash = SavedStages.hash(start.folder.manifest.saved)
    let (extracts, persons) = try (values.extracts(), values.persons())
    let previous = try start.memory.personIndex()
    night.persons = MatchStage.index(persons, of: extracts, previous: previous)
    night.aliases = try PersonAliases.after(
      persons, extracts: extracts, previous: previous, known: start.memory.personAliases())
    night.families = try FamiliesStage.index(values.families(), persons, previous: start.memory.familyIndex())
    let book = try ExceptionBook(
      values.exceptions(through: .claims), files: extracts.files, seen: start.memory.seenExceptions(), asOf: start.asOf)
    night.seen = book.seen
    night.ledger = try LedgerChain.seal(
      values.claims().drafts, onto: state.ledger(), mergedPersons: night.aliases, run: start.folder.manifest.runID)
    if let key = try key() { night.ledger = key.signed(night.ledger) }
    try state.publish(night)
  }

  /// The council's key, where it has one; a night that is made again in a place of its own signs nothing.
  func key() throws -> SealKey? {
    request.checksSeals ? try SealKey(of: pipeline) : nil
  }
}

extension NightUnderway {
  /// Puts into the manifest, and before the analyst, what a stage found.
  mutating func note(_ stage: Stage) throws {
    switch stage {
    case .ingest:
      let inbox = try values.ingested()
      try start.folder.note { manifest in
        manifest.inputs = inbox.files.map(RunManifest.Input.init)
        manifest.missingFeeds = inbox.feeds.filter { $0.coverage.to == nil }.map(\.coverage.feed)
      }
    case .match:
      figures += try values.persons().figures.map(NightFigure.init)
    default: break
    }
  }
}

extension RunManifest.Input {
  fileprivate init(_ file: ExtractFile) {
    self.init(
      file: file.name, feed: file.feed, dataTo: file.dataTo.iso, sha256: file.sha256, bytes: file.bytes,
      rows: file.rows, used: file.used, quarantined: file.quarantined, skipped: file.skipped, refused: file.refusal,
      header: file.header, endsItsLine: file.endsItsLine, carriedOver: file.isCarriedOver ? true : nil)
  }
}
