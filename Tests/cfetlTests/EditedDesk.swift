import Claims
import Foundation
import GRDB
import RunStore
import Testing
import Vocabulary

/// A desk with a council's key at which a quarter was frozen and people have said all that they can say; somebody edits it, and it is put back.
/// Removed with the value.
final class EditedDesk {
  /// What somebody did, in words, and how it is undone.
  struct Edit {
    var words: String
    var undo: () throws -> Void
  }

  private let folder = "/tmp/cfetl-edits-\(UInt64.random(in: 0 ... .max))"
  private var workspace: String { folder + "/w" }
  private var state: String { workspace + "/state.sqlite" }
  private let whole: Data
  /// How many entries the ledger had before there was a key.
  private let unsigned: Int64
  private static let quarter = ["--quarter", "2017-18-Q3"]

  /// The tables of the state that claims hang on.
  private static let tables =
    ["claims_ledger", "claim_content", "live_claim_key"] + WordRegister.allCases.map(\.rawValue)

  init() throws {
    let (folder, pipeline) = (folder, folder + "/p")
    var desk = ["CFETL_PIPELINE": pipeline, "CFETL_INBOX": folder + "/inbox", "CFETL_WORKSPACE": folder + "/w"]
    desk["HOME"] = folder
    func cfetl(_ words: [String]) throws {
      let ending = try Program.run(words, environment: desk)
      #expect([0, 1, 3].contains(ending.code), "\(words): \(ending.err)")
    }
    try cfetl(["sample", "--people", "60", "--seed", "11", "--out", folder])
    _ = try Program.run(["cp -R '\(Program.pipeline)' '\(pipeline)'"], shell: true)
    try cfetl(["run", "--as-of", "2017-12-30"])
    try cfetl(["ledger", "key", folder + "/key"])
    let key = try String(contentsOfFile: folder + "/key", encoding: .utf8).split(separator: "\n")
    unsigned = try #require(Int64(key[2]))
    _ = try Program.run(["echo 'seal_key: \(folder)/key' >> '\(pipeline)/claim.yaml'"], shell: true)
    try cfetl(["run", "--as-of", "2017-12-31"])
    try cfetl(["claims", "approve"] + Self.quarter + ["--by", "Ann", "--role", "Head of service"])
    try cfetl(["claims", "submit"] + Self.quarter + ["--by", "Sam"])
    let lines = try Program.run(["review", "export"], environment: desk).out.split(separator: "\n").map(String.init)
    let pair = try #require(lines.dropFirst().first { $0.hasSuffix(",,,,") }).dropLast(4)
    for verdict in ["unsure", "different"] {
      let file = "\(lines[0])\n\(pair),\(verdict),Jo,2017-12-31,\n"
      try Data(file.utf8).write(to: URL(filePath: folder + "/decisions.csv"))
      try cfetl(["review", "import", folder + "/decisions.csv"])
    }
    let measure = ["--family", "CF-0000001", "--person", "2700014", "--measure", "B1", "--to", "NEUTRAL"]
    try cfetl(
      ["override", "add"] + measure
        + ["--by", "Cal", "--role", "Head", "--reason", "agreed", "--expires", "2018-02-01"])
    let list = try Program.run(["override", "list", "--json"], environment: desk).out
    let id = try #require(list.split(separator: "\"").first { $0.count == 11 && $0.first == "O" })
    try cfetl(["override", "revoke", String(id), "--by", "Cal", "--reason", "a mistake"])
    try cfetl(["purge", "--before", "2017-12-31", "--apply", "--by", "Kim"])
    whole = try Data(contentsOf: URL(filePath: folder + "/w/state.sqlite"))
  }

  deinit {
    _ = try? Program.run(["chmod -R u+w '\(folder)'; rm -rf '\(folder)'"], shell: true)
  }

  /// Whether anything is found wrong, by whoever has the council's key or has not.
  func isFound(withKey: Bool = true) throws -> Bool {
    let words = ["ledger", "verify", "--workspace", workspace] + (withKey ? ["--key", folder + "/key"] : [])
    return try Program.run(words).code == 2
  }

  // MARK: By somebody without the program

  /// Changes, removes, doubles or swaps rows of a table, past the schema's refusals; nil where the dice found nothing to do.
  func editRow(_ dice: inout Dice) throws -> Edit? {
    let table = Self.tables[dice.below(Self.tables.count)]
    let words = try change { db in
      let rows = try Int64.fetchAll(db, sql: "SELECT rowid FROM \(table)")
      guard !rows.isEmpty else { return nil as String? }
      let row = rows[dice.below(rows.count)]
      let columns = try db.columns(in: table)
      let column = columns[dice.below(columns.count)]
      // Nothing reads the signature of an entry from before the key was made.
      if table == "claims_ledger", column.name == "mac", row <= unsigned { return nil }
      switch dice.below(4) {
      case 0:
        try db.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [row])
        return "row \(row) of \(table) removed"
      case 1:
        let other = rows[dice.below(rows.count)]
        let same = try Bool.fetchOne(
          db,
          sql:
            "SELECT (SELECT \(column.name) FROM \(table) WHERE rowid = ?1) IS (SELECT \(column.name) FROM \(table) WHERE rowid = ?2)",
          arguments: [row, other])
        guard same == false else { return nil }
        try db.execute(
          sql:
            "UPDATE \(table) SET \(column.name) = (SELECT \(column.name) FROM \(table) WHERE rowid = ?2) WHERE rowid = ?1",
          arguments: [row, other])
        return "\(column.name) of row \(row) of \(table) made that of row \(other)"
      default:
        let value = column.type == "INTEGER" ? "\(column.name) + \(1 + dice.below(9))" : "\(column.name) || '1'"
        try db.execute(sql: "UPDATE \(table) SET \(column.name) = \(value) WHERE rowid = ?", arguments: [row])
        return "\(column.name) of row \(row) of \(table) made \(value)"
      }
    }
    return words.map { Edit(words: $0, undo: restore) }
  }

  /// Changes a byte of a frozen or archived file, cuts it, removes it, or lays another beside it.
  func editFile(_ dice: inout Dice) throws -> Edit {
    let files = SampleNight.files(under: workspace).filter {
      $0.hasPrefix("archive/") || $0.contains("/submission-")
    }
    let name = files[dice.below(files.count)]
    let url = URL(filePath: "\(workspace)/\(name)")
    let bytes = try Data(contentsOf: url)
    func write(_ bytes: Data) throws {
      _ = try Program.run(["chmod u+w '\(url.path)'"], shell: true)
      try bytes.write(to: url)
    }
    switch dice.below(4) {
    case 0:
      try FileManager.default.removeItem(at: url)
      return Edit(words: "\(name) removed") { try bytes.write(to: url) }
    case 1 where name.contains("/submission-"):
      let other = URL(filePath: url.path + "-1.html")
      try bytes.write(to: other)
      return Edit(words: "a file laid beside \(name)") { try FileManager.default.removeItem(at: other) }
    case 2 where !bytes.isEmpty:
      try write(bytes.prefix(dice.below(bytes.count)))
      return Edit(words: "\(name) cut") { try bytes.write(to: url) }
    default:
      var edited = bytes
      if edited.isEmpty { edited = Data([0x31]) } else { edited[dice.below(edited.count)] ^= UInt8(1 + dice.below(7)) }
      try write(edited)
      return Edit(words: "a byte of \(name)") { try bytes.write(to: url) }
    }
  }

  // MARK: By somebody who makes every hash anew

  /// Changes an entry of the ledger and seals it and all that follow anew, as the program would.
  func rewriteEntry(_ dice: inout Dice) throws -> Edit {
    var ledger = try StateStore(reading: state).ledger()
    let place = dice.below(ledger.count)
    switch dice.below(4) {
    case 0: ledger[place].by += " jr"
    case 1: ledger[place].amount = Pence(ledger[place].amount.amount + 100)
    case 2: ledger[place].reason += "."
    default: ledger.remove(at: place)
    }
    let sealed = LedgerChain.seal(ledger, after: nil)
    _ = try change { db in
      let columns = try db.columns(in: "claims_ledger").map(\.name)
      let old = try Row.fetchAll(db, sql: "SELECT * FROM claims_ledger ORDER BY sequence")
      try db.execute(sql: "DELETE FROM claims_ledger")
      var kept = old.makeIterator()
      for entry in sealed {
        // The columns that no edit touches are taken over from the row of the same claim and action.
        var row = kept.next()
        while let one = row,
          one["action"] as String? != entry.action.rawValue || one["claim"] as String? != entry.claim.text
        {
          row = kept.next()
        }
        guard let row else { continue }
        var values = Dictionary(uniqueKeysWithValues: columns.map { ($0, row[$0] as DatabaseValue) })
        values["sequence"] = entry.sequence.databaseValue
        (values["previous"], values["hash"]) = (entry.previous.databaseValue, entry.hash.databaseValue)
        (values["by_whom"], values["reason"]) = (entry.by.databaseValue, entry.reason.databaseValue)
        values["amount"] = entry.amount.amount.databaseValue
        try db.execute(
          sql: "INSERT INTO claims_ledger VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
          arguments: StatementArguments(columns.map { values[$0] ?? .null }))
      }
      return ""
    }
    return Edit(words: "entry \(place + 1) rewritten, and all hashes after it", undo: restore)
  }

  // MARK: The state, past its refusals

  private func change(_ body: (Database) throws -> String?) throws -> String? {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: state, configuration: configuration)
    defer { try? queue.close() }
    do {
      return try queue.write { db in
        for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER \(name)")
        }
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        return try body(db)
      }
    } catch is DatabaseError {
      return nil
    }
  }

  private func restore() throws {
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: state + end) }
    try whole.write(to: URL(filePath: state))
  }
}
