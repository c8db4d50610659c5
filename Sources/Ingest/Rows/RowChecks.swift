internal import Reading
internal import Vocabulary

/// What is asked of a row's values together: dates that cannot lie before others, numbers that are parts of others, values that belong together.
struct RowChecks {
  /// One question about a column.
  private struct Check {
    var column: Int
    var others: [Int]
    var kind: Kind
    /// Places of the column's numbers.
    var places = 0
  }

  private enum Kind {
    case filled, notBefore, atMost
  }

  private let checks: [Check]

  init(_ feed: FeedDeclaration) {
    let places = Dictionary(feed.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func others(_ names: [String]) -> [Int] { names.compactMap { places[$0] } }
    checks = feed.columns.enumerated().flatMap { place, column -> [Check] in
      var checks: [Check] = []
      switch column.expected {
      case .never: break
      case .always: checks.append(Check(column: place, others: [], kind: .filled))
      case .beside(let names): checks.append(Check(column: place, others: others(names), kind: .filled))
      }
      if !column.notBefore.isEmpty {
        checks.append(Check(column: place, others: others(column.notBefore), kind: .notBefore))
      }
      if !column.atMost.isEmpty {
        let decimals = column.type == .decimal ? 2 : 0
        checks.append(Check(column: place, others: others(column.atMost), kind: .atMost, places: decimals))
      }
      return checks
    }
  }

  /// Notes what is wrong with the row that the builder has not ended; columns of which something was noted are passed over.
  func note(_ builder: TableBuilder, _ noted: inout [(column: Int, trouble: ValueTrouble)]) {
    for check in checks {
      guard let trouble = trouble(check, builder), !noted.contains(where: { $0.column == check.column }) else {
        continue
      }
      noted.append((check.column, trouble))
    }
  }

  private func trouble(_ check: Check, _ builder: TableBuilder) -> ValueTrouble? {
    switch check.kind {
    case .filled:
      let isExpected = check.others.isEmpty || check.others.contains { builder.isFilled($0) }
      return isExpected && !builder.isFilled(check.column) ? .blank : nil
    case .notBefore: return crosses(check, builder) { $0 < $1 } ? .beforeOther : nil
    case .atMost: return crosses(check, builder) { $0 > $1 } ? .aboveOther : nil
    }
  }

  private func crosses(_ check: Check, _ builder: TableBuilder, _ isWrong: (Int, Int) -> Bool) -> Bool {
    guard let own = builder.number(of: check.column, places: check.places) else { return false }
    return check.others.contains { other in
      builder.number(of: other, places: check.places).map { isWrong(own, $0) } ?? false
    }
  }
}

extension TableBuilder {
  /// Whether the row that was not ended has a value in a column.
  fileprivate func isFilled(_ column: Int) -> Bool {
    lastNumber(of: column).map { $0 != Column.missing } ?? !lastText(of: column).isEmpty
  }

  /// The number, in units of one over ten to the power `places`, that the row that was not ended has in a column, also where digits are kept as they
  /// are written; nil where it has none.
  func number(of column: Int, places: Int) -> Int? {
    if let number = lastNumber(of: column) { return number == Column.missing ? nil : Int(number) }
    guard case .number(let number) = NumberText.read(lastText(of: column), places: places) else { return nil }
    return number
  }
}
