import Match
import Vocabulary

/// The files' records as one table, in an order that depends on nothing but the records: by file name, then by id.
struct PeopleTable: Sendable {
  /// The table.
  private(set) var table: LinkageTable
  /// One id a record.
  private(set) var ids = TextColumn()
  /// Names of the files, by source.
  let files: [String]

  init(_ read: [PeopleFile]) throws {
    let people = read.sorted { $0.name < $1.name }
    files = people.map(\.name)
    guard Set(files).count == files.count else {
      throw LinkFailure("two files are named \(files.joined(separator: ", ")); rename one")
    }
    guard files.count <= 255 else { throw LinkFailure("at most 255 files can be linked at once") }
    table = LinkageTable(sources: files)
    table.reserve(people.reduce(0) { $0 + $1.ids.count })
    let names = FurtherColumns(people)
    table.numbers = names.numbers.map(NumberColumn.init)
    table.texts = names.texts.map { TextField(name: $0.name, kind: $0.kind) }
    for (source, file) in people.enumerated() { add(file, source, names) }
  }

  private mutating func add(_ file: PeopleFile, _ source: Int, _ names: FurtherColumns) {
    let columns = FileColumns(file, &table)
    let numbers = names.numbers.map {
      columns.codes(of: .number($0), into: &table.numbers[names.numbers.firstIndex(of: $0) ?? 0].texts)
    }
    let texts = names.texts.indices.map { columns.codes(of: names.texts[$0].role, into: &table.texts[$0].texts) }
    for record in PeopleTable.order(file.ids) {
      let row = Int(record)
      table.beginRecord(source: source, birth: columns.birth(row), sex: columns.sex(row), seen: columns.seen(row))
      table.addName(forename: columns.forename(row), surname: columns.surname(row))
      table.addAddress(line: columns.line(row), postcode: columns.postcode(row))
      table.endRecord()
      for index in numbers.indices { table.numbers[index].codes.append(numbers[index].at(row)) }
      for index in texts.indices { table.texts[index].codes.append(texts[index].at(row)) }
      file.ids.bytes.withUnsafeBufferPointer { ids.append(UnsafeBufferPointer(rebasing: $0[file.ids.range(row)])) }
    }
  }

  /// Rows in order of id; most files are in order already.
  private static func order(_ ids: TextColumn) -> [UInt32] {
    let rows = Array(0..<UInt32(ids.count))
    func precedes(_ left: Int, _ right: Int) -> Bool {
      ids.bytes[ids.range(left)].lexicographicallyPrecedes(ids.bytes[ids.range(right)])
    }
    let isSorted = rows.dropFirst().allSatisfy { !precedes(Int($0), Int($0) - 1) }
    return isSorted ? rows : rows.sorted { precedes(Int($0), Int($1)) }
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
