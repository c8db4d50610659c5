import CSV
import Claims
import Hashing
import RunStore
import Vocabulary

/// The frozen files of submissions: `<workspace>/claims/<quarter>/`, and below it `submission-2/` and so on for later ones.
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

  /// The number of a quarter's next submission.
  func nextNumber(_ quarter: Quarter) throws -> Int {
    try submissions().filter { $0.freeze.quarter == quarter.description }.count + 1
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

  /// Writes a submission under a hidden name.
  func prepare(_ freeze: ClaimFreeze, _ files: QuarterFiles, packs: [(claim: ClaimID, html: String)]) throws {
    let hidden = hiddenPath(freeze)
    FolderRemoval.remove(hidden)
    try DurableFile.makeFolder(hidden)
    var freeze = freeze
    if !packs.isEmpty { try DurableFile.makeFolder(hidden + "/packs") }
    let contents = files.files.map { (QuarterFolder.name($0), QuarterFolder.bytes($0)) }
    for (name, bytes) in contents + packs.map({ ("packs/\($0.claim).html", Array($0.html.utf8)) }) {
      try DurableFile.write(bytes, to: "\(hidden)/\(name)")
      freeze.files.append(ClaimFreeze.Entry(path: name, sha256: SHA256.hexadecimal(of: bytes)))
    }
    try DurableFile.write(try freeze.json(), to: "\(hidden)/\(ClaimFreeze.fileName)")
  }

  /// Gives prepared submissions that the ledger has their names, and removes those that it has not.
  func settle(_ ledger: [LedgerEntry]) throws {
    for name in Files.names(in: folder) where name.hasPrefix(QuarterFolder.hiddenPrefix) {
      let hidden = "\(folder)/\(name)"
      guard let freeze = try QuarterFolder.freeze(in: hidden), ledger.contains(where: { $0.hash == freeze.ledgerHead })
      else {
        FolderRemoval.remove(hidden)
        continue
      }
      let path = finalPath(freeze)
      try DurableFile.makeFolder(DurableFile.folder(of: path))
      try DurableFile.rename(hidden, to: path)
      try DurableFile.syncFolder(of: path)
    }
  }

  private static let hiddenPrefix = ".freezing-"

  private func hiddenPath(_ freeze: ClaimFreeze) -> String {
    "\(folder)/\(QuarterFolder.hiddenPrefix)\(freeze.quarter)-\(freeze.number)"
  }

  private func finalPath(_ freeze: ClaimFreeze) -> String {
    freeze.number == 1 ? "\(folder)/\(freeze.quarter)" : "\(folder)/\(freeze.quarter)/submission-\(freeze.number)"
  }
}
