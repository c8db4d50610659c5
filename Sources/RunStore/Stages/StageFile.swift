internal import GRDB
internal import GRDBSQLite
public import Vocabulary

/// What a stage produced, as an SQLite file: one table for each `Table`, the stage's own views, and beside every other table with dates a
/// view that shows them as dates.
///
/// The file is written under a temporary name without a journal, since a half-written one is thrown away, and forced to the disk before it
/// gets its name.
public final class StageFile {
  private let path: String
  private let queue: DatabaseQueue
  private var writers: [String: TableWriter] = [:]

  /// Starts a new file, which `finish` gives its name.
  public init(writing path: String) throws {
    self.path = path
    for suffix in ["", "-journal", "-wal", "-shm"] { Files.remove(path + ".partial" + suffix) }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192")
    }
    do {
      queue = try DatabaseQueue(path: path + ".partial", configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "BEGIN") }
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// Adds the rows of a table, which is made where it is new. Batches of one table must have the same columns.
  public func append(_ table: Vocabulary.Table) throws {
    do {
      try queue.inDatabase { db in
        let writer = try writers[table.name] ?? TableWriter(table, db)
        writers[table.name] = writer
        try writer.append(table)
      }
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// Removes the rows of an extract that was refused after its first rows had been added.
  public func removeRows(of file: Int, from table: String) throws {
    do {
      try queue.inDatabase { db in
        guard writers[table] != nil else { return }
        try db.execute(sql: "DELETE FROM \(ViewText.quoted(table)) WHERE _file = ?", arguments: [file])
      }
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// The number of the form in which tables are kept in the file, to be raised when the same tables would be read otherwise than before.
  static let version = 3

  /// Forces the file to the disk and gives it its name.
  public func finish() throws {
    writers = [:]
    do {
      try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(StageFile.version); COMMIT") }
      try queue.close()
    } catch {
      throw StageFile.failure(path, error)
    }
    try DurableFile.sync(path + ".partial")
    try DurableFile.rename(path + ".partial", to: path)
    try DurableFile.syncFolder(of: path)
  }

  /// Adds a stage's own views, of tables that were added before.
  public func append(_ views: [SavedView]) throws {
    do {
      try queue.inDatabase { db in
        for table in Set(views.map(\.table)) { try db.execute(sql: ViewText.drop(ofDates: table)) }
        for view in views { try db.execute(sql: ViewText.create(view)) }
      }
    } catch {
      throw StageFile.failure(path, error)
    }
  }

  /// Writes a stage's output whole.
  public static func write(_ output: some StageOutput, to path: String) throws {
    let file = try StageFile(writing: path)
    for table in output.tables { try file.append(table) }
    try file.append(output.views)
    try file.finish()
  }

  /// Reads the tables of a saved stage, in the order in which they were written: all of them, or only those named that are there.
  public static func read(_ path: String, only wanted: [String]? = nil) throws -> [Vocabulary.Table] {
    guard Files.exists(path) else {
      throw StoreFailure(
        place: path, message: "this stage was never saved",
        remedy: "Run the night from the stage before it, for example 'cfetl run --from ingest'.")
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
        guard try Int.fetchOne(db, sql: "PRAGMA user_version") == StageFile.version else {
          throw SavedTableMismatch("the form of another version of the program")
        }
        let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        return try names.filter { wanted?.contains($0) ?? true }.map { try TableReader.read($0, db) }
      }
    } catch {
      throw failure(path, error)
    }
  }

  static func failure(_ path: String, _ error: any Error) -> any Error {
    (error as? DatabaseError).map { StoreFailure(path, $0) } ?? error
  }
}
