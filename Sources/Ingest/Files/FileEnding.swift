internal import CSV

/// How a file's last row compares with those above it: what tells a file that was cut from one whose program ends no last line.
struct FileEnding {
  /// Bytes of the shortest last value above the last row; nil where there is none.
  private var shortest: Int?
  private var last: Int?
  private var isBroken = false

  /// A row that is used, by the bytes of its last value.
  mutating func takeRow(lastValue: Int) {
    if let last { shortest = min(shortest ?? last, last) }
    last = lastValue
    isBroken = false
  }

  /// A row that is set aside.
  mutating func takeBroken(_ trouble: RowTrouble) {
    switch trouble {
    case .wrongWidth(let found, let expected): isBroken = found < expected
    case .notCSV(.unclosedQuote), .swallowedLines: isBroken = true
    default: isBroken = false
    }
  }

  /// Whether the last row has too few fields, an open quote, or a last value shorter than all others.
  var looksCut: Bool {
    if isBroken { return true }
    guard let shortest, let last else { return false }
    return last < shortest
  }
}
