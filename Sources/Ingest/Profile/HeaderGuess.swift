internal import CSV
internal import Reading

/// Finds the header of a file of which nothing is declared, and is sure of it: a line that may be somebody's record is none, since headers are shown.
struct HeaderGuess {
  /// The byte between cells, the header's physical line, and its cells.
  var delimiter: UInt8
  var line: Int
  var header: [String]
  /// Records among the first that are as wide.
  var agreeing: Int
  /// Whether the record below the header is made of names of columns too.
  var isDoubled = false

  /// Records at the head of a file that are looked at, and those among them that may be the header.
  private static let mostRecords = 200
  private static let mostAbove = 30

  /// The surest header; nil where no line is sure to be one.
  init?(in head: [UInt8]) {
    let found = Delimiter.usual.compactMap { HeaderGuess(head, $0) }
    // A delimiter that splits nothing proves nothing; where none does, the file has one column.
    let best = found.max { $0.rank < $1.rank }
    guard let best else { return nil }
    self = best.header.count == 1 ? found.first { $0.delimiter == 0x2C } ?? best : best
  }

  private var rank: (Int, Int, Int) { (header.count > 1 ? 1 : 0, agreeing, header.count) }

  private init?(_ head: [UInt8], _ delimiter: UInt8) {
    let (records, bad) = HeaderGuess.records(head, delimiter)
    let places = records.indices.prefix(HeaderGuess.mostAbove).filter { place in
      HeaderGuess.isHeader(records[place].texts) && !HeaderGuess.recurs(place, records)
    }
    func agreeing(_ place: Int) -> Int {
      records[(place + 1)...].count { $0.texts.count == records[place].texts.count }
    }
    // A title has one cell, as the header of a file with one column does: only the rows below tell.
    let place =
      places.first { place in
        agreeing(place) * 2 >= records.count - place - 1 + bad && (bad == 0 || records[place].texts.count > 1)
      } ?? places.first { records[$0].texts.count > 1 }
    guard let place else { return nil }
    self.delimiter = delimiter
    (line, header, self.agreeing) = (records[place].line, records[place].texts, agreeing(place))
    isDoubled = places.contains(place + 1) && records[place + 1].texts != records[place].texts
  }

  /// Whether a third or more of a line's cells stand in their columns in other records too, as values do: names of columns stand there once, or the
  /// whole line comes again.
  private static func recurs(_ place: Int, _ records: [(line: Int, texts: [String])]) -> Bool {
    let line = records[place].texts
    let others = records.map(\.texts).filter { $0.count == line.count && $0 != line }
    let recurring = line.indices.count { column in
      !line[column].isEmpty && others.contains { $0[column] == line[column] }
    }
    return recurring * 3 >= line.count { !$0.isEmpty } && recurring > 0
  }

  /// The first records, and how many lines among them are none.
  private static func records(
    _ head: [UInt8], _ delimiter: UInt8
  ) -> (records: [(line: Int, texts: [String])], bad: Int) {
    var records: [(line: Int, texts: [String])] = []
    var bad = 0
    let reader = CSVReader(CSVDialect(delimiter: delimiter))
    var rest = head[...]
    while records.count + bad < mostRecords {
      switch reader.next() {
      case .record: records.append((reader.line, reader.row.texts))
      case .bad: bad += 1
      case .end: return (records, bad)
      case .needsBytes: reader.fill(from: &rest)
      }
    }
    return (records, bad)
  }

  /// Whether cells are names of columns: no value of a type among them, most filled and different, and a third or more made of words that headers have.
  static func isHeader(_ cells: [String]) -> Bool {
    let names = cells.filter { !HeaderName.key($0).isEmpty }
    guard names.count * 3 >= cells.count * 2, !names.contains(where: isValue) else { return false }
    // A cell in which another separator stands is a line that this one does not split.
    if cells.count == 1, cells[0].utf8.contains(where: { Delimiter.usual.contains($0) }) { return false }
    let known = names.count { HeaderLexicon.knows($0) }
    let distinct = Set(names.map { HeaderName.key($0) }).count
    // Groups of columns repeat their names; a record that repeats its values has none that headers have.
    guard distinct * 3 > names.count * 2 || (distinct > 1 && known == names.count) else { return false }
    return known * 3 >= names.count && known >= (names.count > 3 ? 2 : 1)
  }

  /// Whether a cell is a date, a number that is no year, or a number that names somebody.
  private static func isValue(_ cell: String) -> Bool {
    if let number = Int(cell) { return !(1900...2100).contains(number) }
    var cell = cell
    return cell.withUTF8 { bytes in
      let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
      scratch.initialize(repeating: 0)
      defer { scratch.deallocate() }
      return typed.contains { type in
        var reader = ColumnReader(
          ColumnDeclaration("", type), form: FileForm(), isKey: false, dates: DateColumn(latestYear: 2040))
        let reading = reader.read(bytes, scratch: scratch)
        if case .missing = reading.value { return false }
        return reading.trouble == nil
      }
    }
  }

  private static let typed: [ColumnType] = [.date, .upn, .nhs, .nino, .postcode, .decimal]
}
