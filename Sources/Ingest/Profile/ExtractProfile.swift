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
  /// Those of them that stand below the last row: the end of a report.
  public private(set) var oddRowsAtEnd = 0
  /// Whether the line below the header is made of names of columns too.
  public let isDoubled: Bool

  /// Looks at a whole file.
  public init(path: String) throws(Unreadable) {
    do {
      let file = try TextFile(path: path)
      if let kind = file.notText { throw Unreadable(description: "\(path): this is \(kind), not CSV") }
      encoding = file.encoding
      guard let guess = HeaderGuess(in: try file.head(1 << 18)) else {
        throw Unreadable(
          description:
            "\(path): no sure header: no line is made of names of columns alone; put them above the rows, or write the feed file by hand"
        )
      }
      (delimiter, headerLine, columns) = (guess.delimiter, guess.line, guess.header.map { ColumnProfile($0) })
      isDoubled = guess.isDoubled
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
      case .bad: if reader.line > headerLine { noteOdd() }
      case .needsBytes: try reader.fill { buffer in try source.read(into: buffer) }
      case .end: return
      }
    }
  }

  private mutating func noteOdd() {
    oddRows += 1
    oddRowsAtEnd += 1
  }

  private mutating func take(_ row: CSVRow, _ scratch: UnsafeMutableBufferPointer<UInt8>) {
    guard row.count == columns.count else {
      noteOdd()
      return
    }
    rows += 1
    oddRowsAtEnd = 0
    for index in columns.indices { columns[index].take(row[index], scratch: scratch) }
  }
}
