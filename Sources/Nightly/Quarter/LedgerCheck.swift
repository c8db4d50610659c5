import Claims
import Hashing
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
  public init(_ workspace: Workspace, expecting expected: String? = nil, quarter: Quarter? = nil) throws {
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
    faults += try LedgerCheck.frozenFaults(ledger, workspace, quarter)
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
    let named = Set(ledger.map(\.evidenceHash))
    let orphans = kept.keys.filter { !named.contains($0) }.count
    let lost =
      orphans == 0
      ? []
      : ["what \(orphans) approved or submitted claims said is there, and their entries are not: entries were removed"]
    return lost
      + ledger.filter { $0.action == .approved || $0.action == .submitted }.compactMap { entry in
        guard let text = kept[entry.evidenceHash] else { return "entry \(entry.sequence): what the claim said is gone" }
        return ClaimContent(text: text)?.hash == entry.evidenceHash
          ? nil : "entry \(entry.sequence): what the claim said was changed"
      }
  }

  private static func frozenFaults(_ ledger: [LedgerEntry], _ workspace: Workspace, _ quarter: Quarter?) throws
    -> [String]
  {
    let hashes = Set(ledger.map(\.hash))
    return try QuarterFolder(workspace).submissions().flatMap { folder, freeze -> [String] in
      guard quarter.map({ $0.description == freeze.quarter }) ?? true else { return [] }
      var faults: [String] = []
      if !hashes.contains(freeze.ledgerHead) {
        faults.append(
          "\(freeze.quarter): the ledger does not hold the head noted at submission \(freeze.number): its end was cut off, or rewritten"
        )
      }
      for file in freeze.files
      where try DurableFile.read("\(folder)/\(file.path)").map(SHA256.hexadecimal(of:)) != file.sha256 {
        faults.append("\(freeze.quarter): \(file.path) is gone or was changed after it was frozen")
      }
      return faults
    }
  }
}
