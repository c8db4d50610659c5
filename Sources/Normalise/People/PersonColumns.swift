import Vocabulary

/// The columns of a feed that name a person, opened for reading.
struct PersonColumns {
  let rows: FeedRows
  let source: String
  let key: Cells?
  let fields: [(field: PersonField, cells: Cells)]
  let references: [(source: String, cells: Cells)]
  /// The date that says how new a row is; nil where the feed has none.
  private let dated: Cells?

  init(_ person: PersonMapping, _ mapping: FeedMapping, _ rows: FeedRows) {
    self.rows = rows
    source = mapping.source
    key = person.key.map { Cells($0, of: rows.table) }
    fields = person.columns.map { ($0.field, Cells($0.column, of: rows.table)) }
    references = person.refersTo.map { ($0.source, Cells($0.column, of: rows.table)) }
    dated = mapping.dateColumn.map { Cells($0, of: rows.table) }
  }

  /// Whether a row names anybody at all, beside its key: a town or a sex alone names nobody.
  func names(_ row: Int) -> Bool {
    fields.contains { $0.field.names && !$0.cells.isBlank(row) } || references.contains { !$0.cells.isBlank(row) }
  }

  /// Whether a row has anything to say of the person.
  func describes(_ row: Int) -> Bool {
    fields.contains { !$0.cells.isBlank(row) } || references.contains { !$0.cells.isBlank(row) }
  }

  /// A hash of all that a row says of the person.
  func identity(_ row: Int) -> UInt64 {
    var hash = ByteHash()
    for (_, cells) in fields { cells.add(row, to: &hash) }
    for (_, cells) in references { cells.add(row, to: &hash) }
    return hash.value
  }

  /// How new a row is: its extract's data-to day, then its own date up to the as-of date.
  func recency(_ row: Int, asOf: CalendarDay) -> Int64 {
    let day = dated?.number(row) ?? Column.missing
    return Int64(rows.dataTo(row)) << 32 + Int64(min(day, asOf.number)) - Int64(Int32.min)
  }

  /// The text of a field; empty where the feed or the row has none.
  func text(_ field: PersonField, _ row: Int) -> String {
    fields.first { $0.field == field }?.cells.text(row) ?? ""
  }

  /// The date of a field.
  func day(_ field: PersonField, _ row: Int) -> CalendarDay? {
    fields.first { $0.field == field }?.cells.day(row)
  }
}

extension PersonField {
  /// Whether somebody can be told by this field alone.
  fileprivate var names: Bool {
    switch self {
    case .surname, .forename, .upn, .nino, .nhs, .uln: true
    default: false
    }
  }
}

extension FeedMapping {
  /// The column that dates a row.
  fileprivate var dateColumn: String? {
    if case .member(let columns) = register { return columns.first { $0.field == .from }?.column }
    return events.first?.columns.first { $0.field == .on }?.column
  }
}
