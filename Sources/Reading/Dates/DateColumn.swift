/// How the dates of one column of one file are read: decided for the column, never for a cell.
package struct DateColumn {
  /// Whether the month comes first where all are digits.
  package var monthFirst: Bool
  /// Whether the column holds a spreadsheet's day counts.
  package var isSerial: Bool
  /// The latest year that a two-digit year can stand for.
  package var latestYear: Int
  /// Dates that can only be day first, and that can only be month first.
  package private(set) var dayFirstOnly = 0
  package private(set) var monthFirstOnly = 0
  package private(set) var either = 0

  package init(monthFirst: Bool = false, isSerial: Bool = false, latestYear: Int) {
    self.monthFirst = monthFirst
    self.isSerial = isSerial
    self.latestYear = latestYear
  }

  package mutating func read(_ field: FieldBytes) -> FieldReading {
    let date = DateText.read(field, monthFirst: monthFirst, latestYear: latestYear)
    switch date.evidence {
    case .dayFirst: dayFirstOnly += 1
    case .monthFirst: monthFirstOnly += 1
    case .either: either += 1
    case .none: break
    }
    switch date.outcome {
    case .day(let number) where !isSerial: return FieldReading(.number(number))
    case .serial(let count) where isSerial: return FieldReading(.number(DateText.serialOrigin + count))
    default: return .unreadable(.badDate)
    }
  }

  /// Whether so many dates fit only the other order that those which fit both cannot be trusted.
  package var contradictsOrder: Bool {
    let (right, wrong) = monthFirst ? (monthFirstOnly, dayFirstOnly) : (dayFirstOnly, monthFirstOnly)
    return wrong > right || (wrong >= 3 && wrong * 20 > right + wrong)
  }
}
