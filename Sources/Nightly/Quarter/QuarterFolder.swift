import CSV
import Claims
import Hashing
import RunStore
import Vocabulary

/// The frozen files of submissions: `<workspace>/claims/<quarter>/submission-1/` and so on. Version 0.2.0 froze the first of a quarter in the
/// quarter's own folder.
///
/// A submission is prepared under a hidden name, then the ledger takes its entries, then the folder gets its name: after a crash the ledger
/// says which of the two it is.
struct QuarterFolder {
  private let folder: String
  let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
    folder = workspace.path + "/claims"
  }

  // MARK: Reading

  /// The folders of all submissions, by quarter and number.
  func submissions() throws -> [(folder: String, freeze: ClaimFreeze)] {
    try Files.names(in: folder).filter { Quarter($0) != nil }.flatMap { quarter in
      let first = "\(folder)/\(quarter)"
      let later = Files.names(in: first).filter { $0.hasPrefix("submission-") }.map { "\(first)/\($0)" }
      return try ([first] + later).compactMap { path in try QuarterFolder.freeze(in: path).map { (path, $0) } }
        .sorted { $0.1.number < $1.1.number }
    }
  }

  /// The freeze of a folder; nil where it has none that can be read.
  static func freeze(in folder: String) throws -> ClaimFreeze? {
    try DurableFile.read("\(folder)/\(ClaimFreeze.fileName)").flatMap { ClaimFreeze(json: $0) }
  }

  /// Writes the auditor's worksheet of a quarter where the auditor looks for it.
  func writeWorksheet(_ file: FileTable, _ quarter: Quarter) throws -> String {
    let path = "\(folder)/\(quarter)/audit/\(QuarterFolder.name(file))"
    try DurableFile.makeFolder(DurableFile.folder(of: path))
    try DurableFile.write(QuarterFolder.bytes(file), to: path)
    return path
  }

  /// The number of a quarter's next submission.
  func nextNumber(_ quarter: Quarter) throws -> Int {
    (try submissions().filter { $0.freeze.quarter == quarter.description }.map(\.freeze.number).max() ?? 0) + 1
  }

  // MARK: Writing

  /// The bytes of a file of `out/`.
  static func bytes(_ file: FileTable) -> [UInt8] {
    var writer = CSVWriter(header: file.columns)
    for row in file.rows { writer.row(row) }
    return writer.bytes
  }

  /// The name of a file in the folder: what stands behind the last slash.
  static func name(_ file: FileTable) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }

  /// Where in the folder what a claim says lies, as the ledger keeps it.
  static func contentName(_ claim: String) -> String { "contents/\(claim).txt" }

  /// Writes a submission under a hidden name, and seals it.
  ///
  /// - Returns: the hidden folder, and the hash of the seal, which the ledger is to have.
  func prepare(_ freeze: ClaimFreeze, _ files: QuarterFiles, packs: [(claim: ClaimID, html: String)]) throws -> (
    folder: String, seal: String
  ) {
    let hidden = hiddenPath(freeze)
    FolderRemoval.remove(hidden)
    try DurableFile.makeFolder(hidden)
    var freeze = freeze
    if !packs.isEmpty { try DurableFile.makeFolder(hidden + "/packs") }
    if !files.contents.isEmpty { try DurableFile.makeFolder(hidden + "/contents") }
    let tables = files.files.map { (QuarterFolder.name($0), QuarterFolder.bytes($0)) }
    let contents = files.contents.map { (QuarterFolder.contentName($0.claim.text), Array($0.text.utf8)) }
    for (name, bytes) in tables + contents + packs.map({ ("packs/\($0.claim).html", Array($0.html.utf8)) }) {
      try DurableFile.write(bytes, to: "\(hidden)/\(name)")
      freeze.files.append(ClaimFreeze.Entry(path: name, sha256: SHA256.hexadecimal(of: bytes)))
    }
    let json = try freeze.json()
    try DurableFile.write(json, to: "\(hidden)/\(ClaimFreeze.fileName)")
    return (hidden, try seal(freeze, json, in: hidden, late: false))
  }

  /// Writes the seal of a folder; the hash of its bytes.
  private func seal(_ freeze: ClaimFreeze, _ json: [UInt8], in folder: String, late: Bool) throws -> String {
    let own = ClaimFreeze.Entry(path: ClaimFreeze.fileName, sha256: SHA256.hexadecimal(of: json))
    let seal = try QuarterSeal(freeze, files: freeze.files + [own], late: late).json()
    try DurableFile.write(seal, to: "\(folder)/\(QuarterSeal.fileName)")
    return SHA256.hexadecimal(of: seal)
  }

  /// Seals what an earlier version froze and this ledger has: the hashes of the seals, with the freezes. A seal that lies there already, because
  /// the ledger could not take its hash, is taken as it is.
  func sealLate(_ ledger: [LedgerEntry]) throws -> [(freeze: ClaimFreeze, seal: String)] {
    let (hashes, sealed) = (Set(ledger.map(\.hash)), Set(ledger.filter { $0.action == .sealed }.map(\.evidenceHash)))
    return try submissions().compactMap { folder, freeze in
      guard hashes.contains(freeze.ledgerHead), let json = try DurableFile.read("\(folder)/\(ClaimFreeze.fileName)")
      else { return nil }
      guard let known = try DurableFile.read("\(folder)/\(QuarterSeal.fileName)") else {
        return (freeze, try seal(freeze, json, in: folder, late: true))
      }
      guard QuarterSeal(json: known)?.sealedLate ?? false, !sealed.contains(SHA256.hexadecimal(of: known)) else {
        return nil
      }
      return (freeze, SHA256.hexadecimal(of: known))
    }
  }

  /// Takes a prepared submission back.
  func discard(_ freeze: ClaimFreeze) { FolderRemoval.remove(hiddenPath(freeze)) }

  /// Submissions that the ledger has, and that a crash left without their name.
  func unnamed(_ ledger: [LedgerEntry]) throws -> [(folder: String, freeze: ClaimFreeze)] {
    try Files.names(in: folder).filter { $0.hasPrefix(QuarterFolder.hiddenPrefix) }.compactMap { name in
      let hidden = "\(folder)/\(name)"
      guard let freeze = try QuarterFolder.freeze(in: hidden), try isTaken(hidden, freeze, ledger) else { return nil }
      return (hidden, freeze)
    }
  }

  /// Gives prepared submissions that the ledger has their names, and removes those that it has not.
  func settle(_ ledger: [LedgerEntry]) throws {
    for name in Files.names(in: folder) where name.hasPrefix(QuarterFolder.hiddenPrefix) {
      let hidden = "\(folder)/\(name)"
      guard let freeze = try QuarterFolder.freeze(in: hidden), try isTaken(hidden, freeze, ledger) else {
        FolderRemoval.remove(hidden)
        continue
      }
      let path = finalPath(freeze)
      try DurableFile.makeFolder(DurableFile.folder(of: path))
      try DurableFile.rename(hidden, to: path)
      try DurableFile.syncFolder(of: path)
    }
  }

  /// Whether the ledger has a prepared submission: by its seal, or, as version 0.2.0 left it, by its head.
  private func isTaken(_ hidden: String, _ freeze: ClaimFreeze, _ ledger: [LedgerEntry]) throws -> Bool {
    guard let seal = try DurableFile.read("\(hidden)/\(QuarterSeal.fileName)").map(SHA256.hexadecimal(of:)) else {
      return ledger.contains { $0.hash == freeze.ledgerHead }
    }
    return ledger.contains { $0.action == .sealed && $0.evidenceHash == seal }
  }

  private static let hiddenPrefix = ".freezing-"

  private func hiddenPath(_ freeze: ClaimFreeze) -> String {
    "\(folder)/\(QuarterFolder.hiddenPrefix)\(freeze.quarter)-\(freeze.number)"
  }

  private func finalPath(_ freeze: ClaimFreeze) -> String {
    "\(folder)/\(freeze.quarter)/submission-\(freeze.number)"
  }
}
