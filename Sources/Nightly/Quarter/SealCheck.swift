import Claims
import Hashing
import RunStore
import Vocabulary

/// Whether the frozen quarters and the ledger know of each other. A ledger that lacks what was frozen from it is an old one, or one from which
/// something was taken; whoever went on with it would claim again what was claimed.
enum SealCheck {
  /// Everything that shows that the ledger is not what was written: what frozen quarters and it do not agree on, rows of people's words that its
  /// chain has otherwise, and entries made without the council's key; empty where all is right.
  static func faults(_ workspace: Workspace, _ ledger: [LedgerEntry], _ state: StateStore, _ key: SealKey?) throws
    -> [String]
  {
    try faults(workspace, ledger) + WordSeal.faults(state, ledger) + (key?.faults(ledger) ?? [])
  }

  /// Everything that one of the two has and the other has not; empty where they agree.
  static func faults(_ workspace: Workspace, _ ledger: [LedgerEntry]) throws -> [String] {
    let submissions = try QuarterFolder(workspace).submissions() + QuarterFolder(workspace).unnamed(ledger)
    let seals = Set(ledger.filter { $0.action == .sealed }.map(\.evidenceHash))
    let hashes = Set(ledger.map(\.hash))
    let submitted = Set(ledger.filter { $0.action == .submitted }.map(\.claim.text))
    var faults: [String] = []
    var found: Set<String> = []
    var frozen: Set<String> = []
    for (folder, freeze) in submissions {
      let name = "\(freeze.quarter), submission \(freeze.number)"
      frozen.formUnion(freeze.claims)
      let lacking = freeze.claims.filter { !submitted.contains($0) }
      if !lacking.isEmpty {
        faults.append(
          "\(name): the ledger lacks the submission of \(lacking.joined(separator: ", ")), which was frozen")
      }
      if freeze.ledgerHead != LedgerEntry.start, !hashes.contains(freeze.ledgerHead) {
        faults.append("\(name): the ledger does not hold the head noted there: its end was cut off, or rewritten")
      }
      guard let seal = try DurableFile.read("\(folder)/\(QuarterSeal.fileName)") else { continue }
      found.insert(SHA256.hexadecimal(of: seal))
      if !seals.contains(SHA256.hexadecimal(of: seal)), !(QuarterSeal(json: seal)?.sealedLate ?? false) {
        faults.append(
          "\(name): the ledger does not have this seal: it is older than the folder, or the seal was changed")
      }
    }
    for entry in ledger where entry.action == .sealed && !found.contains(entry.evidenceHash) {
      faults.append(
        "\(entry.subject): the folder with the seal that entry \(entry.sequence) has is gone, or was changed")
    }
    let loose = submitted.subtracting(frozen).sorted()
    if !loose.isEmpty {
      faults.append("no frozen quarter has \(loose.joined(separator: ", ")), which the ledger has as submitted")
    }
    return faults
  }
}
