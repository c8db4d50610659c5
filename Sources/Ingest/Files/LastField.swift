internal import CSV
internal import Reading

/// Tells whether a file was cut in the last field of its last row: the value is shorter than in every other row, though all values of the column
/// have one length, or a few.
struct LastField {
  /// Whether the last line has no line end, so that the file may have been cut.
  private(set) var isOpen = false
  private var field = 0
  private var column: String?
  private var shortest = Int.max
  private var shortestBefore = Int.max
  private var last = 0

  /// Nothing is known.
  init() {}

  init(_ header: Header, _ feed: FeedDeclaration, isOpen: Bool) {
    field = header.width - 1
    column = header.column(at: field).map { feed.columns[$0] }.flatMap { LastField.hasLength($0) ? $0.name : nil }
    self.isOpen = isOpen && column != nil
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
  }

  /// The column, where the value that was taken last is cut.
  var columnCut: String? {
    isOpen && last > 0 && shortestBefore < Int.max && last < shortestBefore ? column : nil
  }
}
