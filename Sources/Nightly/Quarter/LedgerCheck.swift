import Claims
import RunStore
public import Vocabulary

/// Whether the ledger is what was written, and whether everything that hangs on it still says the same.
public struct LedgerCheck: Sendable {
  /// What is wrong, in words; empty where it verifies.
  public let faults: [String]
  /// Number of entries.
  public let entries: Int
  /// The hash of the last entry.
  public let head: String

  /// Checks the ledger of a workspace: the chain, the heads noted in frozen quarters, the keys of standing claims, what claims said, and the
  /// frozen files.
  ///
  /// - Parameters:
  ///   - expected: a head noted elsewhere, which must be in the ledger.
  ///   - quarter: the quarter whose frozen files are checked; nil for all.
  ///   - key: the council's key, where it has one: entries that somebody without it made are found.
  public init(_ workspace: Workspace, expecting expected: String? = nil, quarter: Quarter? = nil, key: SealKey? = nil)
    throws
  {
    let state = try StateStore(reading: workspace.statePath)
    let ledger: [LedgerEntry]
    do {
      ledger = try state.ledger()
    } catch let failure as StoreFailure {
      (faults, entries, head) = ([failure.message], 0, LedgerEntry.start)
      return
    }
    var faults = LedgerChain.faults(ledger, expecting: expected).map(\.description)
    faults += try LedgerCheck.keyFaults(ledger, state)
    faults += try LedgerCheck.contentFaults(ledger, state)
    faults += try SealCheck.faults(workspace, ledger, state, key)
    faults += try LedgerCheck.frozenFaults(workspace, quarter)
    self.faults = faults
    entries = ledger.count
    head = LedgerChain.head(ledger)
  }

  /// The keys of standing claims must be those that the entries give.
  private static func keyFaults(_ ledger: [LedgerEntry], _ state: StateStore) throws -> [String] {
    let book = ClaimBook(ledger)
    let wanted = book.claims.filter(\.isLive).flatMap { claim -> [String] in
      let terms = claim.terms
      let keys =
        ["family id \(terms.family)"] + (terms.familyRef.isEmpty ? [] : ["family ref \(terms.familyRef)"])
        + terms.people.map { "person id \($0)" } + terms.peopleRefs.map { "person ref \($0)" }
      return keys.map { "\($0) \(claim.id)" }
    }
    let known = Set(try state.liveClaimKeys())
    let (lacking, extra) = (Set(wanted).subtracting(known).count, known.subtracting(wanted).count)
    return lacking == 0 && extra == 0
      ? []
      : [
        "of the keys of standing claims \(lacking) are missing and \(extra) belong to no entry: entries or keys were removed"
      ]
  }

  /// What an approved or submitted claim said must be there, under its hash.
  private static func contentFaults(_ ledger: [LedgerEntry], _ state: StateStore) throws -> [String] {
    let kept = Dictionary(try state.keptContents().map { ($0.hash, $0.text) }, uniquingKeysWith: { first, _ in first })
    let named = Set(ledger.flatMap { [$0.contentHash, $0.evidenceHash] })
    let orphans = kept.keys.filter { !named.contains($0) }.count
    let lost =
      orphans == 0
      ? []
      : ["what \(orphans) approved or submitted claims said is there, and their entries are not: entries were removed"]
    return lost
      + ledger.filter { $0.action == .approved || $0.action == .submitted }.compactMap { entry in
        guard let text = kept[entry.contentHash.isEmpty ? entry.evidenceHash : entry.contentHash] else {
          return "entry \(entry.sequence): what the claim said is gone"
        }
        guard let content = ClaimContent(text: text) else {
          return
            "entry \(entry.sequence): what the claim said cannot be read: it was changed, or a later version wrote it"
        }
        return content.isKept(for: entry) ? nil : "entry \(entry.sequence): what the claim said was changed"
      }
  }

  private static func frozenFaults(_ workspace: Workspace, _ quarter: Quarter?) throws -> [String] {
    try QuarterFolder(workspace).submissions().flatMap { folder, freeze -> [String] in
      guard quarter.map({ $0.description == freeze.quarter }) ?? true else { return [] }
      let seal = try DurableFile.read("\(folder)/\(QuarterSeal.fileName)").flatMap { QuarterSeal(json: $0) }
      let archive = ClaimArchive(workspace)
      let memory = ClaimFreeze.Entry(path: "what the run knew", sha256: freeze.memory)
      let kept = freeze.inputs + freeze.pipeline + (freeze.history ?? []) + [memory]
      let lost = kept.filter { !$0.sha256.isEmpty && (try? Fingerprint.ofFile(archive.path($0.sha256))) != $0.sha256 }
        .map {
          "\($0.path) is gone from the archive, or was changed there"
        }
      let faults = try (seal ?? QuarterSeal(freeze, files: freeze.files, late: true)).faults(in: folder)
      return (faults + lost).map { "\(freeze.quarter): \($0)" }
    }
  }
}
