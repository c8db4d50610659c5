internal import GRDB

/// `state.sqlite`: what must survive the night. Each area has its own table file here, with its migration and its questions.
///
/// Write-ahead logging with `synchronous = FULL`: a commit that has returned is on the disk.
public final class StateStore: Sendable {
  let queue: DatabaseQueue
  private let path: String

  /// Opens the store of a workspace, making it where it is not there yet, and brings its schema up to date.
  public init(_ path: String) throws {
    self.path = path
    try DurableFile.makeFolder(DurableFile.folder(of: path))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.publicStatementArguments = false
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try StateStore.mustBeKnown(queue, path)
      try StateStore.migrations.migrate(queue)
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// Opens the store of a workspace that must be there already, to write to it.
  public convenience init(existing path: String) throws {
    try StateStore.mustBeThere(path)
    try self.init(path)
  }

  private static func mustBeThere(_ path: String) throws {
    guard !Files.exists(path) else { return }
    let folder = DurableFile.folder(of: path)
    throw StoreFailure(
      place: Files.isFolder(folder) ? path : folder,
      message: Files.isFolder(folder)
        ? "is not there: no night has run in this workspace" : "there is no such workspace",
      remedy: "Name the folder of runs and state with --workspace; 'cfetl run' makes a new one.")
  }

  /// Puts a copy into a file of its own: what a run knew when it started, for whoever runs a stage of it again.
  public func copy(to path: String) throws {
    Files.remove(path + ".partial")
    do {
      try queue.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [path + ".partial"]) }
    } catch {
      throw StageFile.failure(path, error)
    }
    try DurableFile.sync(path + ".partial")
    try DurableFile.rename(path + ".partial", to: path)
    try DurableFile.syncFolder(of: path)
  }

  /// Opens a store, or a copy of one, only to read it; throws `StoreFailure` where it is not there.
  ///
  /// What nobody has open is read without a lock and without files of SQLite's own beside it, so that looking changes nothing: a journal or
  /// its index would say that somebody has, and in a folder that cannot be written nobody can. What an earlier version left is brought up to
  /// date in memory only.
  public init(reading path: String) throws {
    self.path = path
    try StateStore.mustBeThere(path)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.publicStatementArguments = false
    configuration.busyMode = .timeout(5)
    let isOpen = Files.exists(path + "-shm") && Files.canWrite(DurableFile.folder(of: path))
    let isStill = !isOpen && Files.size(path + "-wal") == 0
    do {
      let file = try DatabaseQueue(path: isStill ? StateStore.still(path) : path, configuration: configuration)
      try StateStore.mustBeKnown(file, path)
      queue = try StateStore.upToDate(file)
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// A file with the schema of today as it is, and that of an earlier version as a copy in memory. One in which no version left its mark is
  /// no store: it stays as it is, so that it is never taken for an empty one.
  private static func upToDate(_ file: DatabaseQueue) throws -> DatabaseQueue {
    let isEarlier = try file.read { db in
      try !migrations.appliedIdentifiers(db).isEmpty && !migrations.hasCompletedMigrations(db)
    }
    guard isEarlier else { return file }
    let copy = try DatabaseQueue()
    try file.backup(to: copy)
    try migrations.migrate(copy)
    return copy
  }

  private static func mustBeKnown(_ file: DatabaseQueue, _ path: String) throws {
    guard try file.read(migrations.hasBeenSuperseded) else { return }
    throw StoreFailure(
      place: path, message: "was written by a later version of cfetl, whose words this one does not know",
      remedy: "Use that version or a later one; 'cfetl doctor' says which one this is.")
  }

  /// A path as a URI by which SQLite reads the file without a lock or a journal beside it.
  private static func still(_ path: String) -> String {
    let plain = Set("/._-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    let escaped = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// The schema, named and only ever added to.
  private static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 published runs") { db in try PublishedRunTable.make(db) }
    migrator.registerMigration("1 exceptions seen") { db in try SeenExceptionTable.make(db) }
    migrator.registerMigration("1 person index") { db in try PersonIndexTable.make(db) }
    migrator.registerMigration("1 family index") { db in try FamilyIndexTable.make(db) }
    migrator.registerMigration("1 match decisions") { db in try MatchDecisionTable.make(db) }
    migrator.registerMigration("1 access log") { db in try AccessLogTable.make(db) }
    migrator.registerMigration("1 person aliases") { db in try PersonAliasTable.make(db) }
    migrator.registerMigration("1 claims ledger") { db in try FirstLedgerSchema.make(db) }
    migrator.registerMigration("1 overrides") { db in try OverrideTable.make(db) }
    migrator.registerMigration("1 purges") { db in try PurgeTable.make(db) }
    migrator.registerMigration("2 hash of published stages") { db in try PublishedRunTable.addStagesHash(db) }
    migrator.registerMigration("2 claims ledger") { db in try LedgerSchema.make(db) }
    migrator.registerMigration("3 registers without entries") { db in try WordRegister.noteUnsealed(db) }
    migrator.registerMigration("4 accepted files") { db in try AcceptedFileTable.make(db) }
    return migrator
  }

  /// Asks, in one consistent view.
  func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    do { return try queue.read(question) } catch { throw StageFile.failure(path, error) }
  }

  /// Changes, wholly or not at all.
  func write<Answer>(_ change: (Database) throws -> Answer) throws -> Answer {
    do { return try queue.write(change) } catch { throw StageFile.failure(path, error) }
  }
}

extension StateStore {
  /// What SQLite finds wrong with the file; nil where it is whole.
  public func integrity() throws -> String? {
    let answer = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") } ?? ""
    return answer == "ok" ? nil : "state.sqlite is damaged: restore it from the backup before the next run"
  }
}
