/// How values of one type are the rows of a saved table: one mapping, for writing and for reading.
public struct SavedTable<Row> {
  private let name: String
  private let columns: [SavedColumn<Row>]
  private let blank: Row

  /// A mapping; each column puts its value into a row that starts as `blank`.
  public init(_ name: String, blank: Row, _ columns: [SavedColumn<Row>]) {
    self.name = name
    self.columns = columns
    self.blank = blank
  }

  /// The rows as a table.
  public func table(_ rows: [Row]) -> Table { Table(name, columns.map { Column($0.name, $0.values(rows)) }) }

  /// The rows of the table of this name; throws `SavedTableMismatch` where there is none, where its columns are others, or where a cell holds
  /// what its column cannot.
  public func rows(_ tables: [Table]) throws -> [Row] {
    guard let table = tables.first(where: { $0.name == name }) else {
      throw SavedTableMismatch("no table '\(name)'")
    }
    guard table.columns.map(\.name) == columns.map(\.name) else {
      throw SavedTableMismatch("other columns in table '\(name)'")
    }
    let count = table.rowCount
    var rows = [Row](repeating: blank, count: count)
    for (saved, column) in zip(columns, table.columns) {
      guard column.count == count else { throw SavedTableMismatch("a short column '\(name).\(saved.name)'") }
      if let wrong = saved.put(column.values, into: &rows) {
        throw SavedTableMismatch("a value that cannot be in row \(wrong + 1) of '\(name).\(saved.name)'")
      }
    }
    return rows
  }

  /// The only row of the table of this name.
  public func row(_ tables: [Table]) throws -> Row {
    let rows = try rows(tables)
    guard rows.count == 1 else { throw SavedTableMismatch("\(rows.count) rows in table '\(name)', not one") }
    return rows[0]
  }
}

/// A row of a list that each row of another table has.
public struct OwnedRow<Child> {
  /// Which row of the other table has it, from 0.
  public var owner: Int32
  /// What it says.
  public var child: Child
}

/// How the lists that each row of another table has are one saved table: with the place of the row that has them, in its order.
public struct SavedLists<Child> {
  private let name: String
  private let mapping: SavedTable<OwnedRow<Child>>

  /// A mapping; `owner` names the column of the other table's rows.
  public init(_ name: String, of owner: String, blank: Child, _ columns: [SavedColumn<Child>]) {
    self.name = name
    mapping = SavedTable(
      name, blank: OwnedRow(owner: 0, child: blank),
      SavedColumn.list([SavedColumn(owner, \.owner)], columns.map { $0.within(\.child) }))
  }

  /// The lists as a table.
  public func table<Owner>(_ owners: [Owner], _ list: KeyPath<Owner, [Child]>) -> Table {
    mapping.table(
      owners.enumerated().flatMap { index, owner in
        owner[keyPath: list].map { OwnedRow(owner: Int32(index), child: $0) }
      })
  }

  /// Adds the lists to the rows that have them; throws `SavedTableMismatch` as `SavedTable` does, or where nobody has one.
  public func add<Owner>(_ tables: [Table], to owners: inout [Owner], _ list: WritableKeyPath<Owner, [Child]>) throws {
    let rows = try mapping.rows(tables)
    try SavedPlace.check(rows.lazy.map(\.owner), within: owners.count, "table '\(name)'")
    for row in rows { owners[Int(row.owner)][keyPath: list].append(row.child) }
  }
}

/// Numbers that say at which place of another list something stands.
public enum SavedPlace {
  /// Throws `SavedTableMismatch` where one points beyond the list.
  public static func check(_ places: some Sequence<Int32>, within count: Int, _ what: String) throws {
    for place in places where place < 0 || Int(place) >= count {
      throw SavedTableMismatch("place \(place) in \(what), where there are \(count)")
    }
  }
}
