import Claims
import Config
public import RunStore
public import Vocabulary

/// Who says something beside the ledger, and with what key: makes the entry by which the ledger's chain holds it.
public struct WordSeal {
  private let by: String
  private let login: String
  /// The day that counts while the ledger has none.
  private let day: CalendarDay
  private let key: SealKey?

  init(by: String, login: String, day: CalendarDay, key: SealKey?) {
    (self.by, self.login, self.day, self.key) = (by, login, day, key)
  }

  /// Somebody at a workspace in which a night has run.
  ///
  /// - Parameter pipeline: the folder whose claim.yaml names the council's key; nil for that of the last published run.
  ///
  /// Throws what the pipeline or the key throws where it cannot be read: an entry without its HMAC would be taken for somebody else's.
  public init(_ workspace: Workspace, pipeline: String?, by: String, login: String) throws {
    let manifest = try workspace.latest.flatMap { try workspace.manifest(of: $0) }
    let folder = pipeline ?? manifest?.pipeline ?? ""
    self.init(
      by: by, login: login, day: manifest.flatMap { CalendarDay(iso: $0.asOf) } ?? Clock.today(),
      key: folder.isEmpty ? nil : try SealKey(of: Pipeline(PipelineFolder.read(folder))))
  }

  /// The entry for a register's rows; it acts on the day that the ledger has reached.
  public func entry(_ register: WordRegister, _ rows: [[String]], _ ledger: [LedgerEntry]) -> LedgerEntry {
    var entry = LedgerEntry(register.action, subject: register.rawValue, on: ClaimBook(ledger).lastDay ?? day)
    (entry.by, entry.login) = (by, login)
    entry.evidenceHash = WordChain.hashes(rows).last ?? LedgerEntry.start
    return signed(LedgerChain.seal(entry, after: ledger.last))
  }

  /// A sealed entry with its HMAC, where the council has a key.
  func signed(_ entry: LedgerEntry) -> LedgerEntry { key?.signed([entry]).first ?? entry }

  /// What shows that a register is not as the ledger has it.
  static func faults(_ state: StateStore, _ ledger: [LedgerEntry]) throws -> [String] {
    let older = try state.unsealedRegisters()
    return try WordRegister.allCases.flatMap { register in
      try WordChain.faults(
        register.rawValue, state.rows(of: register), entries: ledger.filter { $0.action == register.action },
        isOlder: older.contains(register))
    }
  }
}
