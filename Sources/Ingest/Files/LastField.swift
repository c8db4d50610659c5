internal import CSV
internal import Reading

/// Tells whether a file was cut in the last field of its last row: the value is shorter than in every other row, though all values of the column
/// have one length, or a few; or, where no other row tells, it is a date whose last number has fewer digits than those of all other dates.
struct LastField {
  /// Whether the last line has no line end, so that the file may have been cut.
  private(set) var isOpen = false
  private var field = 0
  private var column: String?
  private var shortest = Int.max
  private var shortestBefore = Int.max
  private var last = 0
  /// The fields with the other dates; the fewest digits at the end of one of them, and the digits at the end of the value taken last.
  private var otherDates: [Int] = []
  private var fewestDigits = Int.max
  private var lastDigits = 0

  /// Nothing is known.
  init() {}

  init(_ header: Header, _ feed: FeedDeclaration, isOpen: Bool) {
    field = header.width - 1
    column = header.column(at: field).map { feed.columns[$0] }.flatMap { LastField.hasLength($0) ? $0.name : nil }
    self.isOpen = isOpen && column != nil
    guard self.isOpen, header.column(at: field).map({ feed.columns[$0].type }) == .date else { return }
    otherDates = (0..<field).filter { header.column(at: $0).map { feed.columns[$0].type } == .date }
  }

  private static func hasLength(_ column: ColumnDeclaration) -> Bool {
    [.date, .upn, .nino, .nhs, .uln, .postcode].contains(column.type)
  }

  /// Takes a row that is used.
  mutating func take(_ row: CSVRow) {
    guard field < row.count else { return }
    last = row[field].trimmed.count
    shortestBefore = shortest
    if last > 0 { shortest = min(shortest, last) }
    lastDigits = LastField.digitsAtEnd(row[field].trimmed)
    for other in otherDates where other < row.count && !row[other].trimmed.isEmpty {
      fewestDigits = min(fewestDigits, LastField.digitsAtEnd(row[other].trimmed))
    }
  }

  private static func digitsAtEnd(_ text: FieldBytes) -> Int { text.reversed().prefix { $0.isDigit }.count }

  /// The column, where the value that was taken last is cut.
  var columnCut: String? {
    guard isOpen, last > 0 else { return nil }
    let isShorter =
      shortestBefore < Int.max ? last < shortestBefore : fewestDigits < Int.max && lastDigits < fewestDigits
    return isShorter ? column : nil
  }
}
