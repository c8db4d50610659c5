internal import GRDB
public import Vocabulary

/// A table of what people said beside the ledger, which is only ever added to. The ledger's chain has a hash of its rows.
public enum WordRegister: String, CaseIterable, Sendable {
  /// Verdicts on doubtful pairs.
  case decisions = "match_decision"
  /// Overrides of measures.
  case overrides = "measure_override"
  /// Overrides that were taken back.
  case revocations = "override_revoked"
  /// Runs whose records were removed.
  case purges = "purge"

  /// What an entry of the ledger does that has the hash of the rows.
  public var action: LedgerAction {
    switch self {
    case .decisions: .decided
    case .overrides: .overridden
    case .revocations: .overrideRevoked
    case .purges: .purged
    }
  }

  /// Makes the sealed entry for rows that were added: of the register, all its rows in order, and the ledger.
  public typealias Sealing = (_ register: WordRegister, _ rows: [[String]], _ ledger: [LedgerEntry]) throws ->
    LedgerEntry

  /// The rows in the order in which they were added, each value as text.
  func rows(_ db: Database) throws -> [[String]] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(rawValue) ORDER BY rowid").map { row in
      row.map { _, value in
        switch value.storage {
        case .int64(let number): String(number)
        case .string(let text): text
        case .null: ""
        case .double(let number): "\(number)"
        case .blob(let bytes): "\(Array(bytes))"
        }
      }
    }
  }

  /// Adds the entry for the rows as they are now; what was added before there were such entries is covered by it.
  func seal(_ sealing: Sealing, _ db: Database) throws {
    try LedgerTable.append([sealing(self, rows(db), LedgerTable.all(db))], db)
    try db.execute(sql: "DELETE FROM unsealed_register WHERE name = ?", arguments: [rawValue])
  }

  /// Notes the registers that have rows from before the ledger had entries for them.
  static func noteUnsealed(_ db: Database) throws {
    try db.execute(sql: "CREATE TABLE unsealed_register (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID")
    for register in allCases where try !register.rows(db).isEmpty {
      try db.execute(sql: "INSERT INTO unsealed_register VALUES (?)", arguments: [register.rawValue])
    }
  }
}

extension StateStore {
  /// The rows of a register in the order in which they were added, each value as text.
  public func rows(of register: WordRegister) throws -> [[String]] { try read(register.rows) }

  /// The registers that have rows from before the ledger had entries for them.
  public func unsealedRegisters() throws -> [WordRegister] {
    try read { db in
      guard try db.tableExists("unsealed_register") else { return WordRegister.allCases }
      return try String.fetchAll(db, sql: "SELECT name FROM unsealed_register ORDER BY name")
        .compactMap(WordRegister.init(rawValue:))
    }
  }

  /// Adds the entry for a register's rows as they are.
  public func seal(_ register: WordRegister, _ sealing: WordRegister.Sealing) throws {
    try write { try register.seal(sealing, $0) }
  }
}
