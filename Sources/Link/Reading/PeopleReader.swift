import CSV
import Linkage
import Reading
import Vocabulary

/// A CSV file of people, read by field: every distinct text once.
struct PeopleReader: Sendable {
  /// The file, and what its columns hold.
  let plan: FilePlan
  /// What is read of it.
  let fields: [PeopleField]
  /// One id a record.
  private(set) var ids = TextColumn()
  /// Distinct texts of each field.
  private(set) var texts: [CodedTexts]
  /// One code a record for each field.
  private(set) var codes: [[UInt32]]
  /// Records that could not be read.
  private(set) var bad = 0
  /// Records whose id an earlier one has, and which got another.
  private(set) var sharedIDs = 0

  /// The file's name in results.
  var name: String { plan.name }

  /// The header and the first records of a file.
  static func peek(_ path: String, records: Int) throws -> (
    header: [String], contents: [ColumnContent], delimiter: UInt8
  ) {
    let delimiter = Delimiter.likely(in: try open(path) { try $0.head(1 << 16) })
    var contents: [ColumnContent] = []
    var header: [String] = []
    _ = try scan(path, delimiter: delimiter, mostRecords: records) { row in
      if header.isEmpty {
        header = names(row)
        contents = header.map { _ in ColumnContent() }
        return
      }
      for column in 0..<min(row.count, header.count) { contents[column].look(at: row[column]) }
    }
    guard !header.isEmpty else { throw LinkFailure("\(path): is empty; a file needs a header row") }
    return (header, contents, delimiter)
  }

  /// Reads a file whose columns are known.
  init(_ plan: FilePlan) throws {
    self.plan = plan
    let fields = plan.fields
    self.fields = fields
    texts = fields.map { _ in CodedTexts() }
    codes = fields.map { _ in [] }
    let id = plan.id
    var isHeader = true
    var number = 0
    var joined: [UInt8] = []
    bad = try PeopleReader.scan(plan.path, delimiter: plan.delimiter) { row in
      if isHeader {
        isHeader = false
        return
      }
      number += 1
      if let id, id < row.count, !row[id].isEmpty { append(id: row[id]) } else { ids.append(String(number)) }
      for (place, field) in fields.enumerated() {
        if field.columns.count == 1 {
          let column = field.columns[0]
          codes[place].append(column < row.count ? texts[place].code(row[column].trimmed) : 0)
        } else {
          PeopleReader.join(row, field, into: &joined)
          codes[place].append(joined.withUnsafeBufferPointer { texts[place].code($0) })
        }
      }
    }
    if id != nil { sharedIDs = RecordIDs.tellApart(&ids) }
    takeNamesApart()
  }

  /// The field of a role: a full name does for forename and surname where the file has no columns for them.
  func field(_ role: ColumnRole) -> Int? {
    let isName = role == .forename || role == .surname
    return fields.firstIndex { $0.role == role } ?? (isName ? fields.firstIndex { $0.role == .fullName } : nil)
  }

  /// Gives the records that have only a full name beside columns for its parts the parts of it.
  private mutating func takeNamesApart() {
    let roles: [ColumnRole] = [.fullName, .forename, .surname]
    let places = roles.compactMap { role in fields.firstIndex { $0.role == role } }
    guard places.count == roles.count else { return }
    let (full, forename, surname) = (places[0], places[1], places[2])
    for row in codes[full].indices where codes[full][row] != 0 && codes[forename][row] == 0 && codes[surname][row] == 0
    {
      var name = texts[full][codes[full][row]]
      let parts = name.withUTF8 { bytes in
        let parts = FullName(bytes)
        return (parts.forename.text, parts.surname.text)
      }
      codes[forename][row] = texts[forename].code(parts.0)
      codes[surname][row] = texts[surname].code(parts.1)
    }
  }

  private mutating func append(id: UnsafeBufferPointer<UInt8>) {
    if id.allSatisfy({ $0 < 0x80 }) {
      ids.append(id.trimmed)
    } else {
      CellText.withPlain(id) { ids.append($0) }
    }
  }

  /// The cells of a field's columns: the words one after the other, the parts of a date with their places kept.
  private static func join(_ row: CSVRow, _ field: PeopleField, into joined: inout [UInt8]) {
    joined.removeAll(keepingCapacity: true)
    for (place, column) in field.columns.enumerated() {
      let cell = column < row.count ? row[column].trimmed : UnsafeBufferPointer(start: nil, count: 0)
      if field.isDateInParts {
        if place > 0 { joined.append(0x2D) }
        CellText.withPlain(cell) { joined.append(contentsOf: CellText.isMissing($0) ? $0.prefix(0) : $0.prefix(10)) }
      } else if !CellText.isMissing(cell) {
        if !joined.isEmpty { joined.append(0x20) }
        CellText.withPlain(cell) { joined.append(contentsOf: $0) }
      }
    }
  }

  private static func names(_ row: CSVRow) -> [String] {
    (0..<row.count).map { column in
      CellText.withPlain(row[column].trimmed) { $0.text }
    }
  }

  /// Hands every record to `body`, the header first; returns how many could not be read.
  private static func scan(
    _ path: String, delimiter: UInt8, mostRecords: Int = Int.max, _ body: (CSVRow) -> Void
  ) throws -> Int {
    let reader = CSVReader(CSVDialect(delimiter: delimiter))
    var bad = 0
    var count = 0
    return try open(path) { file in
      var text = file.text
      while count <= mostRecords {
        switch reader.next() {
        case .record:
          body(reader.row)
          count += 1
        case .bad: bad += 1
        case .needsBytes: try reader.fill { try text.read(into: $0) }
        case .end: return bad
        }
      }
      return bad
    }
  }

  /// Opens a file as text. What of it is not UTF-8 is left as it is: every cell is read in the encoding that it has.
  private static func open<Answer>(_ path: String, _ use: (TextFile) throws -> Answer) throws -> Answer {
    do {
      let file = try TextFile(path: path, encoding: .utf8, followsLinks: true)
      if let kind = file.notText { throw LinkFailure("\(path): is \(kind), no CSV file; save it as CSV in UTF-8") }
      if file.encoding.isUTF8, file.survey.nullCount > 0 { throw LinkFailure("\(path): is no text, so no CSV file") }
      return try use(file)
    } catch let refusal as ExtractInput.Refusal {
      throw LinkFailure("\(path): cannot be read: \(refusal.reason)")
    }
  }
}
