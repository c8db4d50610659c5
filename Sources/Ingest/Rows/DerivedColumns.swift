internal import Reading
internal import Vocabulary

/// The columns of a feed that no column of the file has: sums of others, and parts of whole names.
struct DerivedColumns {
  private struct Sum {
    var column: Int
    var parts: [Int]
  }

  private struct Part {
    var column: Int
    var whole: Int
    var part: ColumnDeclaration.NamePart.Part
  }

  private struct Term {
    var from: Int
    var to: Int
    var year: Int
    var term: Int
    var columns: TermOfPeriod
  }

  private let term: Term?
  private let sums: [Sum]
  private let parts: [Part]
  /// Whether there are any.
  let isNeeded: Bool

  init(_ feed: FeedDeclaration) {
    let places = Dictionary(feed.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    sums = feed.columns.enumerated().filter { !$1.sumOf.isEmpty }.map { place, column in
      Sum(column: place, parts: column.sumOf.compactMap { places[$0] })
    }
    parts = feed.columns.enumerated().compactMap { place, column in
      column.partOf.flatMap { part in places[part.column].map { Part(column: place, whole: $0, part: part.part) } }
    }
    term = feed.termOf.flatMap { period in
      guard let from = places[period.from], let to = places[period.to], let year = places[period.fills.year],
        let term = places[period.fills.term]
      else { return nil }
      return Term(from: from, to: to, year: year, term: term, columns: period)
    }
    isNeeded = !sums.isEmpty || !parts.isEmpty || term != nil
  }

  /// Puts the values into the row that the builder has not ended; returns why the row cannot be used, or nil. A sum of which a part could not be
  /// read is missing; blank parts count as nothing, unless all are blank.
  func fill(_ builder: TableBuilder, _ noted: [(column: Int, trouble: ValueTrouble)]) -> RowTrouble? {
    for sum in sums {
      let isLost = sum.parts.contains { part in noted.contains { $0.column == part && !$0.trouble.keepsValue } }
      let numbers = isLost ? [] : sum.parts.compactMap { builder.number(of: $0, places: 0) }
      builder.replaceLast(of: sum.column, by: numbers.isEmpty ? nil : numbers.reduce(0, +))
    }
    for part in parts {
      let whole = Array(builder.lastText(of: part.whole))
      whole.withUnsafeBufferPointer { bytes in
        let name = FullName(bytes.trimmed)
        builder.replaceLast(of: part.column, by: part.part == .surname ? name.surname.trimmed : name.forename.trimmed)
      }
    }
    return term.flatMap { fill($0, builder) }
  }

  private func fill(_ period: Term, _ builder: TableBuilder) -> RowTrouble? {
    let days = [period.from, period.to].map { builder.number(of: $0, places: 0) }
    let terms = days.compactMap { $0 }.map { TermCalendar.term(containing: CalendarDay(number: Int32($0))) }
    guard terms.count == 2, terms[0] == terms[1] else {
      return .noSingleTerm(columns: [period.columns.from, period.columns.to])
    }
    let values = period.columns.fills.values(terms[0])
    for (name, column) in [(period.columns.fills.year, period.year), (period.columns.fills.term, period.term)] {
      values[name]?.withUnsafeBufferPointer { builder.replaceLast(of: column, by: $0) }
    }
    return nil
  }
}

extension TableBuilder {
  /// Puts a number in the place of the last one, in digits where the column keeps digits; nil for a missing one.
  fileprivate func replaceLast(of column: Int, by number: Int?) {
    if lastNumber(of: column) != nil {
      dropLast(of: column)
      append(number: number.map { Int32(clamping: $0) } ?? Column.missing, to: column)
    } else {
      var digits = number.map { String($0) } ?? ""
      digits.withUTF8 { replaceLast(of: column, by: $0) }
    }
  }

  fileprivate func replaceLast(of column: Int, by text: FieldBytes) {
    dropLast(of: column)
    append(text: text, to: column)
  }
}
