import Linkage
import Vocabulary

/// The files' records as one table, in an order that depends on nothing but the records: by file name, then by id.
struct PeopleTable: Sendable {
  /// The table.
  let table: LinkageTable
  /// One id a record.
  let ids: TextColumn
  /// Names of the files, by source.
  let files: [String]

  init(_ read: [PeopleReader]) throws {
    let people = read.sorted { $0.name < $1.name }
    files = people.map(\.name)
    guard files.count <= 255 else { throw LinkFailure("at most 255 files can be linked at once") }
    let columns = FileColumns(people)
    let named = PeopleTable.namedRoles(people)
    let roles: [ColumnRole] = [.line, .forename, .surname, .postcode] + named
    let plain = roles.count
    let made = Parallel.map(roles.count + 1) { index -> Made in
      index == plain ? .plain(PlainColumns(columns)) : .coded(columns.coded(roles[index]))
    }
    var coded: [FileColumns.Coded] = []
    var rest = PlainColumns()
    for column in made {
      switch column {
      case .coded(let column): coded.append(column)
      case .plain(let columns): rest = columns
      }
    }
    ids = rest.ids
    var table = LinkageTable(
      sources: files, source: rest.source, forename: coded[1], surname: coded[2], line: coded[0],
      postcode: PeopleTable.telling(coded[3], rest.source), birth: rest.births, sex: rest.sexes, seen: rest.days)
    PeopleTable.addOtherNames(columns, to: &table)
    let further = FurtherColumns(zip(named, coded[4...]).map { ($0, $1) })
    (table.numbers, table.texts) = (further.numbers, further.texts)
    self.table = table
  }

  /// Numbers and further columns that any of the files has, in order of their names.
  private static func namedRoles(_ people: [PeopleReader]) -> [ColumnRole] {
    var roles: [String: ColumnRole] = [:]
    for role in people.flatMap(\.fields).map(\.role) {
      if let name = role.name, roles[name] == nil { roles[name] = role }
    }
    return roles.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A column of postcodes with one value says nothing, and would only seem to agree; one that hardly any record of any file has is noise, and hides
  /// that equal lines are all that can agree.
  private static func telling(_ column: FileColumns.Coded, _ source: [UInt8]) -> FileColumns.Coded {
    var records = [Int](repeating: 0, count: 256)
    var filled = records
    for (source, code) in zip(source, column.codes) {
      records[Int(source)] += 1
      if code != 0 { filled[Int(source)] += 1 }
    }
    let isCommon = zip(records, filled).contains { $1 > 0 && $1 * 20 >= $0 }
    if column.texts.count > 2, isCommon { return column }
    return (CodedTexts(), [UInt32](repeating: 0, count: column.codes.count))
  }

  private static func addOtherNames(_ columns: FileColumns, to table: inout LinkageTable) {
    let roles: (ColumnRole, ColumnRole) = (.otherForename, .otherSurname)
    guard columns.has(roles.0) || columns.has(roles.1) else { return }
    let forenames = columns.has(roles.0) ? columns.codes(roles.0, in: &table.forenames) : []
    let surnames = columns.has(roles.1) ? columns.codes(roles.1, in: &table.surnames) : []
    table.addNames(forenames: forenames, surnames: surnames)
  }

  /// What one piece of the work on the columns makes.
  private enum Made: Sendable {
    case coded(FileColumns.Coded)
    case plain(PlainColumns)
  }

  /// The columns that are no codes.
  private struct PlainColumns: Sendable {
    var source: [UInt8] = []
    var births: [Int32] = []
    var sexes: [UInt8] = []
    var days: [Int32] = []
    var ids = TextColumn()

    init() {}

    init(_ columns: FileColumns) {
      for (source, order) in columns.orders.enumerated() {
        self.source.append(contentsOf: repeatElement(UInt8(source), count: order.count))
      }
      births = columns.births()
      sexes = columns.sexes()
      days = columns.days()
      ids = columns.ids()
    }
  }
}
