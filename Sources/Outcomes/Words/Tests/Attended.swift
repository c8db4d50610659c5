import Vocabulary

/// `attended`: attended for enough of the possible sessions over some terms in a row (B1b).
struct Attended: TestWord, TermWindowed {
  static let word = "attended"
  static var keys: [PlanKey<Attended>] {
    [
      .needed("at_least", \.percent, .percent, "Of the possible sessions."),
      .needed("over", \.terms, .terms, "In a row."),
    ]
  }

  var percent = 90
  var terms = 3

  var sight: WordSight { WordSight(.attendance) }

  func sentence(_ plan: PlanWording) -> String {
    "attended at least \(percent)% of the possible sessions over \(terms) terms in a row"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let completed = day.lastCompletedTerm(item.calendar)
    let newest = item.termSums.keys.filter { $0 <= completed }.max()
    switch item.window(terms, on: day, newest: newest) {
    case .none(let answer): return answer
    case .terms(let terms): return attended(item, in: terms)
    }
  }

  private func attended(_ item: MeasureEvaluation, in terms: ClosedRange<Int>) -> Answer {
    var total = TermSum()
    for term in terms {
      let end = item.calendar.end(ofTerm: term)
      guard let sum = item.termSums[term] else {
        item.tell {
          $0.want("Attendance for the term that ended on \(end.iso)", from: "The school or the census team")
        }
        return .awaiting(.termMissing)
      }
      total.possible += sum.possible
      total.absent += sum.absent
      item.tell { note in
        note.figures.append("to \(end.iso): absent \(sum.absent)/\(sum.possible)")
        sum.events.forEach { note.cite($0) }
      }
    }
    if total.possible < item.settings.minPossibleSessions { return .review(.fewSessions) }
    let attended = 100 * (total.possible - total.absent)
    item.tell {
      $0.figures.append("attended \(total.possible - total.absent)/\(total.possible)")
      if attended == percent * total.possible { $0.flag(.boundaryExact) }
    }
    return attended >= percent * total.possible ? .holds : .fails(.attendanceLow)
  }
}
