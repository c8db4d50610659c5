import Vocabulary

/// Reads a row of attendance: one pupil, one school, one term.
struct AttendanceReader {
  private let rows: FeedRows
  private let academicYear: Cells
  private let term: Cells
  private let possible: Cells
  private let authorised: Cells
  private let unauthorised: Cells
  private let hasUnauthorised: Bool
  private let hasAuthorised: Bool
  /// The first and last days of the last term read: rows of one term mostly follow each other.
  private var last: (term: Int, first: Int32, last: Int32) = (.min, 0, 0)

  init(_ mapping: EventMapping, _ rows: FeedRows) {
    func column(_ field: EventField) -> String? { mapping.columns.first { $0.field == field }?.column }
    func cells(_ field: EventField) -> Cells { Cells(column(field) ?? "", of: rows.table) }
    self.rows = rows
    academicYear = cells(.academicYear)
    term = cells(.term)
    possible = cells(.possible)
    authorised = cells(.authorised)
    unauthorised = cells(.unauthorised)
    hasAuthorised = column(.authorised) != nil
    hasUnauthorised = column(.unauthorised) != nil
  }

  /// Fills in term, sessions and the term's days; false, with an exception, where the row cannot be used.
  mutating func read(_ row: Int, into event: inout Event, _ exceptions: inout [DataException]) -> Bool {
    guard let term = term(row) else {
      return reject(row, .termUnreadable, "academicYear", &exceptions)
    }
    if last.term != term {
      last = (term, TermCalendar.first(of: term).number, TermCalendar.last(of: term).number)
    }
    let (possible, authorised, unauthorised) = (
      possible.number(row), hasAuthorised ? authorised.number(row) : 0, hasUnauthorised ? unauthorised.number(row) : 0
    )
    guard possible != Column.missing, authorised != Column.missing, unauthorised != Column.missing else {
      return reject(row, .sessionsMissing, "possible", &exceptions)
    }
    guard possible >= 0, authorised >= 0, unauthorised >= 0 else {
      return reject(row, .sessionsNegative, "possible", &exceptions)
    }
    let absent = Int(authorised) + Int(unauthorised)
    guard absent <= Int(possible) else {
      return reject(row, .absentMoreThanPossible, "possible", &exceptions)
    }
    event[number: .on] = last.first
    event[number: .until] = last.last
    event[number: .term] = Int32(term)
    event[number: .possible] = possible
    event[number: .unauthorised] = Int32(absent)
    return true
  }

  private func term(_ row: Int) -> Int? {
    guard let year = academicYear.withBytes(row, AcademicYear.startYear) else { return nil }
    let part = term.withBytes(row) { name in TermCalendar.names.firstIndex { $0.utf8.elementsEqual(name) } }
    return part.map { TermCalendar.term(startYear: year, part: $0) }
  }

  private func reject(
    _ row: Int, _ code: ExceptionCode, _ field: String, _ exceptions: inout [DataException]
  ) -> Bool {
    exceptions.append(rows.exception(code, row: row, field: field))
    return false
  }
}
