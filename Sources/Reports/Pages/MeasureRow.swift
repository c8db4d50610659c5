import Outcomes
import Vocabulary

/// A status in the report's key.
struct StatusName {
  let label: String
  let short: String
  let tone: String

  /// Every status, the best first.
  static let all = order.map(name)
  static let order: [OutcomeStatus] = [.met, .neutral, .pending, .awaitingEvidence, .review, .regressed, .notMet]

  static func name(_ status: OutcomeStatus) -> StatusName {
    switch status {
    case .met: StatusName(label: "met", short: "Met", tone: "met")
    case .neutral: StatusName(label: "neutral", short: "Neut.", tone: "neutral")
    case .pending: StatusName(label: "pending: its time is not up", short: "Pend.", tone: "pending")
    case .awaitingEvidence: StatusName(label: "awaiting evidence", short: "Await.", tone: "awaiting")
    case .review: StatusName(label: "for a person to judge", short: "Judge", tone: "review")
    case .regressed: StatusName(label: "regressed", short: "Regr.", tone: "regressed")
    case .notMet: StatusName(label: "not met", short: "Not met", tone: "failed")
    }
  }
}

/// A measure in the report, with a count for each status.
struct MeasureRow {
  let measure: String
  /// Counts as text, in the order of the key; blank for none.
  let cells: [String]
  let parts: [Part]
  let total: String

  /// A part of the bar.
  struct Part {
    let tone: String
    let count: Int
  }

  /// The measures that any engaged family has, in the plan's order.
  static func rows(_ outcomes: [Outcome]) -> [MeasureRow] {
    var counts: [String: [Int]] = [:]
    for outcome in outcomes {
      let place = StatusName.order.firstIndex(of: outcome.status) ?? 0
      counts[outcome.measure, default: [Int](repeating: 0, count: StatusName.order.count)][place] += 1
    }
    return counts.sorted { comesFirst($0.key, $1.key) }.map { measure, counts in
      MeasureRow(
        measure: measure, cells: counts.map { $0 == 0 ? "" : ReportPage.grouped($0) },
        parts: zip(StatusName.all, counts).filter { $0.1 > 0 }.map { Part(tone: $0.0.tone, count: $0.1) },
        total: ReportPage.grouped(counts.reduce(0, +)))
    }
  }

  /// `ED.E2` before `ED.E10`: numbers by size, the rest by letter.
  private static func comesFirst(_ left: String, _ right: String) -> Bool {
    let (a, b) = (stem(left), stem(right))
    return a.letters == b.letters ? (a.number, left) < (b.number, right) : a.letters < b.letters
  }

  private static func stem(_ measure: String) -> (letters: String, number: Int) {
    let digits = measure.reversed().prefix { $0.isNumber }
    return (String(measure.dropLast(digits.count)), Int(String(digits.reversed())) ?? 0)
  }
}
