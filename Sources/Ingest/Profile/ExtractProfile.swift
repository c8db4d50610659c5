internal import CSV
public import Reading

/// What is in an extract of which nothing is declared yet.
public struct ExtractProfile: Sendable {
  /// Why the file cannot be looked at.
  public struct Unreadable: Error, Sendable, CustomStringConvertible {
    /// In a sentence.
    public let description: String
  }

  /// How the bytes are read.
  public let encoding: TextEncoding
  /// The byte between fields.
  public let delimiter: UInt8
  /// The header's physical line.
  public let headerLine: Int
  /// The columns in the order of the file.
  public private(set) var columns: [ColumnProfile]
  /// Records of the header's width.
  public private(set) var rows = 0
  /// Records of another width, and lines that are no CSV.
  public private(set) var oddRows = 0

  /// Looks at a whole file.
  public init(path: String) throws(Unreadable) {
    do {
      let file = try TextFile(path: path)
      if let kind = file.notText { throw Unreadable(description: "\(path): this is \(kind), not CSV") }
      encoding = file.encoding
      let shape = try ExtractProfile.shape(of: file.head(1 << 18), path)
      (delimiter, headerLine, columns) = (shape.delimiter, shape.line, shape.header.map { ColumnProfile($0) })
      var source = file.text
      try read(&source)
    } catch let refusal as ExtractInput.Refusal {
      throw Unreadable(description: "\(path): \(refusal.reason)")
    } catch let unreadable as Unreadable {
      throw unreadable
    } catch {
      throw Unreadable(description: "\(path): it cannot be read")
    }
  }

  private mutating func read(_ source: inout DecodedInput) throws {
    let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
    scratch.initialize(repeating: 0)
    defer { scratch.deallocate() }
    let reader = CSVReader(CSVDialect(delimiter: delimiter))
    while true {
      switch reader.next() {
      case .record where reader.line > headerLine: take(reader.row, scratch)
      case .record: break
      case .bad: if reader.line > headerLine { oddRows += 1 }
      case .needsBytes: try reader.fill { buffer in try source.read(into: buffer) }
      case .end: return
      }
    }
  }

  private mutating func take(_ row: CSVRow, _ scratch: UnsafeMutableBufferPointer<UInt8>) {
    guard row.count == columns.count else {
      oddRows += 1
      return
    }
    rows += 1
    for index in columns.indices { columns[index].take(row[index], scratch: scratch) }
  }

  // MARK: The header

  private struct Shape {
    var delimiter: UInt8
    var line: Int
    var header: [String]
    var agreeing: Int
  }

  /// The delimiter with which most of the first lines have the width of a line that looks like a header.
  private static func shape(of head: [UInt8], _ path: String) throws -> Shape {
    let shapes = Delimiter.usual.compactMap { shape(of: head, delimiter: $0) }
    guard let best = shapes.max(by: { ($0.agreeing, $0.header.count) < ($1.agreeing, $1.header.count) }) else {
      throw Unreadable(description: "\(path): no line looks like a header")
    }
    return best
  }

  private static func shape(of head: [UInt8], delimiter: UInt8) -> Shape? {
    var records: [(line: Int, texts: [String])] = []
    let reader = CSVReader(CSVDialect(delimiter: delimiter))
    var rest = head[...]
    reading: while records.count < 200 {
      switch reader.next() {
      case .record: records.append((reader.line, reader.row.texts))
      case .bad: continue
      case .end: break reading
      case .needsBytes: reader.fill(from: &rest)
      }
    }
    let shapes = records.prefix(30).filter { isHeader($0.texts) }.map { record in
      // A title is one field wide too, so one field proves no delimiter.
      let agreeing = record.texts.count > 1 ? records.count { $0.texts.count == record.texts.count } : 0
      return Shape(delimiter: delimiter, line: record.line, header: record.texts, agreeing: agreeing)
    }
    return shapes.first { $0.agreeing * 2 >= records.count } ?? shapes.max { $0.header.count < $1.header.count }
  }

  /// Most names are there, differ, and begin with a letter.
  private static func isHeader(_ texts: [String]) -> Bool {
    let names = texts.map { HeaderName.key($0) }.filter { !$0.isEmpty }
    return names.count * 2 > texts.count && Set(names).count * 2 > names.count
      && names.allSatisfy { name in name.utf8.first.map { !$0.isDigit } ?? false }
  }
}
