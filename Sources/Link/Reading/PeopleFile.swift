import CSV
import Match
import Vocabulary

/// A CSV file of people, read by column: every distinct text once.
struct PeopleFile: Sendable {
  /// The file's name without folder and ending.
  let name: String
  /// The header.
  let header: [String]
  /// What each column holds.
  private(set) var roles: [ColumnRole]
  /// One id a record.
  private(set) var ids = TextColumn()
  /// Distinct texts of each column that is used.
  private(set) var texts: [CodedTexts]
  /// One code a record for each column that is used.
  private(set) var codes: [[UInt32]]
  /// Records that could not be read.
  private(set) var bad = 0

  /// The name of a file without its folder and ending.
  static func name(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".csv") ? String(last.dropLast(4)) : last
  }

  /// The header and the first records of a file.
  static func peek(_ path: String, records: Int) throws -> (header: [String], contents: [ColumnContent]) {
    var contents: [ColumnContent] = []
    var header: [String] = []
    var count = 0
    _ = try scan(path, mostRecords: records) { row in
      if header.isEmpty {
        header = names(row)
        contents = header.map { _ in ColumnContent() }
        return
      }
      count += 1
      for column in 0..<min(row.count, header.count) { contents[column].look(at: row[column]) }
    }
    guard !header.isEmpty else { throw LinkFailure("\(path): has no header row") }
    return (header, contents)
  }

  /// Reads a file whose columns are known.
  init(_ path: String, header: [String], roles: [ColumnRole]) throws {
    name = PeopleFile.name(path)
    self.header = header
    self.roles = roles
    texts = roles.map { _ in CodedTexts() }
    codes = roles.map { _ in [] }
    let idColumn = roles.firstIndex(of: .id)
    let used = roles.indices.filter { roles[$0] != .ignored && roles[$0] != .id }
    var isHeader = true
    var number = 0
    bad = try PeopleFile.scan(path) { row in
      if isHeader {
        isHeader = false
        return
      }
      number += 1
      if let idColumn, idColumn < row.count { ids.append(row[idColumn]) } else { ids.append(String(number)) }
      for column in used {
        codes[column].append(column < row.count ? texts[column].code(PeopleFile.trimmed(row[column])) : 0)
      }
    }
    joinHouseAndStreet()
  }

  /// The column that fits a role: a full name does for forename and surname.
  func column(_ role: ColumnRole) -> Int? {
    if role == .forename || role == .surname, let full = roles.firstIndex(of: .fullName) { return full }
    return roles.firstIndex(of: role)
  }

  /// Puts house number and street together, where they stand apart.
  private mutating func joinHouseAndStreet() {
    guard let house = roles.firstIndex(of: .house), let street = roles.firstIndex(of: .line) else { return }
    var known: [UInt64: UInt32] = [:]
    var lines = CodedTexts()
    for row in codes[street].indices {
      let (number, name) = (codes[house][row], codes[street][row])
      let key = UInt64(number) << 32 | UInt64(name)
      let code = known[key] ?? lines.code("\(texts[house][number]) \(texts[street][name])")
      known[key] = code
      codes[street][row] = code
    }
    texts[street] = lines
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start == 0 && end == bytes.count ? bytes : UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func names(_ row: CSVRow) -> [String] {
    row.texts.enumerated().map {
      $0.offset == 0 && $0.element.hasPrefix("\u{FEFF}") ? String($0.element.dropFirst()) : $0.element
    }
  }

  /// Hands every record to `body`, the header first; returns how many could not be read.
  private static func scan(_ path: String, mostRecords: Int = Int.max, _ body: (CSVRow) -> Void) throws -> Int {
    let reader = CSVReader()
    var bad = 0
    var count = 0
    try ByteFile.read(path) { fill in
      while count <= mostRecords {
        switch reader.next() {
        case .record:
          body(reader.row)
          count += 1
        case .bad: bad += 1
        case .needsBytes: try reader.fill(fill)
        case .end: return
        }
      }
    }
    return bad
  }
}
