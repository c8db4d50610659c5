internal import Reading
internal import Vocabulary

/// Counts what was wrong with the values of a file's rows, and keeps the first of each kind.
struct ValueTroubles {
  /// Most exceptions of one kind in one column that are listed one by one.
  static let mostListed = 100

  private let feed: FeedDeclaration
  private var counts: [Int]
  private(set) var listed: [Listed] = []

  /// One value.
  struct Listed {
    var line: Int
    var column: Int
    var trouble: ValueTrouble
    var raw: String
  }

  init(_ feed: FeedDeclaration) {
    self.feed = feed
    counts = Array(repeating: 0, count: feed.columns.count * ValueTrouble.allCases.count)
  }

  mutating func add(_ trouble: ValueTrouble, column: Int, line: Int, raw: FieldBytes) {
    let place = column * ValueTrouble.allCases.count + trouble.rawValue
    counts[place] += 1
    guard counts[place] <= ValueTroubles.mostListed else { return }
    let text = String(FieldBytes(rebasing: raw.prefix(800)).text.prefix(200))
    listed.append(Listed(line: line, column: column, trouble: trouble, raw: text))
  }

  /// Forgets what was added for the last row.
  mutating func forget(_ notes: [(column: Int, trouble: ValueTrouble)], line: Int) {
    for note in notes { counts[note.column * ValueTrouble.allCases.count + note.trouble.rawValue] -= 1 }
    while listed.last?.line == line { listed.removeLast() }
  }

  /// Every column and kind that occurred, in order, with its number.
  var kinds: [(column: Int, trouble: ValueTrouble, count: Int)] {
    let width = ValueTrouble.allCases.count
    return counts.indices.filter { counts[$0] > 0 }.compactMap { place in
      ValueTrouble(rawValue: place % width).map { (place / width, $0, counts[place]) }
    }
  }

  /// One exception for each value that is listed, and one for the rest of each kind.
  func exceptions(file: UInt16) -> [DataException] {
    let single = listed.map { value in
      exception(value.trouble, value.column, SourceLine(file: file, line: Int32(clamping: value.line)), more: 0)
    }
    let rest = kinds.filter { $0.count > ValueTroubles.mostListed }.map { kind in
      exception(kind.trouble, kind.column, nil, more: kind.count - ValueTroubles.mostListed)
    }
    return single + rest
  }

  private func exception(_ trouble: ValueTrouble, _ column: Int, _ line: SourceLine?, more: Int) -> DataException {
    let name = feed.columns[column].name
    let message = trouble.message(name) + (more > 0 ? " (\(more) more rows)" : "")
    return DataException(
      trouble.code, stage: .ingest, source: feed.source, feed: feed.name, line: line, field: name, message: message)
  }
}
