import Match
import Vocabulary

/// The files' records as one table, in an order that depends on nothing but the records: by file name, then by id.
struct PeopleTable: Sendable {
  /// The table.
  let table: LinkageTable
  /// One id a record.
  let ids: TextColumn
  /// Names of the files, by source.
  let files: [String]

  init(_ read: [PeopleFile]) throws {
    let people = read.sorted { $0.name < $1.name }
    files = people.map(\.name)
    guard Set(files).count == files.count else {
      throw LinkFailure("two files are named \(files.joined(separator: ", ")); rename one")
    }
    guard files.count <= 255 else { throw LinkFailure("at most 255 files can be linked at once") }
    let columns = FileColumns(people)
    let further = FurtherColumns(people)
    let roles: [ColumnRole] =
      [.line, .forename, .surname, .postcode] + further.numbers.map { .number($0) } + further.texts.map(\.role)
    let plain = roles.count
    let made = Concurrent.map(roles.count + 1) { index -> Made in
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
      sources: files, source: rest.source, forename: coded[1], surname: coded[2], line: coded[0], postcode: coded[3],
      birth: rest.births, sex: rest.sexes, seen: rest.days)
    let first = 4 + further.numbers.count
    table.numbers = zip(further.numbers, coded[4...]).map { NumberColumn(name: $0, texts: $1.texts, codes: $1.codes) }
    table.texts = zip(further.texts, coded[first...]).map {
      TextField(name: $0.name, kind: $0.kind, texts: $1.texts, codes: $1.codes)
    }
    self.table = table
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

/// The number and text columns that any of the files has.
struct FurtherColumns {
  private(set) var numbers: [String] = []
  private(set) var texts: [(name: String, kind: TextField.Kind, role: ColumnRole)] = []

  init(_ people: [PeopleFile]) {
    var names = Set<String>()
    for role in people.flatMap(\.roles) {
      switch role {
      case .number(let name): if names.insert(name).inserted { numbers.append(name) }
      case .contact(let name): if names.insert(name).inserted { texts.append((name, .contact, role)) }
      case .words(let name): if names.insert(name).inserted { texts.append((name, .words, role)) }
      case .middle: if names.insert("middle").inserted { texts.append(("middle", .name, role)) }
      default: continue
      }
    }
    numbers.sort()
    texts.sort { $0.name < $1.name }
  }
}
