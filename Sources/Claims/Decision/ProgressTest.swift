import Outcomes
import Vocabulary

/// Significant and sustained progress (*Meaning*: Eligible, progress, work): every problem found in anybody has been turned round, and at least one of them by success.
struct ProgressTest {
  /// Whether it holds, but for what `newProblems` says.
  let holdsButForNewProblems: Bool
  /// Problems that data alone showed after engagement and that are not turned round.
  let newProblems: [JudgedOutcome]
  /// Everything that stands between the family and progress, new problems among it.
  let standing: [JudgedOutcome]
  /// First days on which the measures that it rests on were met.
  let metOn: [CalendarDay]

  /// Whether the family made progress on everything.
  var holds: Bool { holdsButForNewProblems && newProblems.isEmpty }

  init(_ all: [JudgedOutcome], settings: ClaimSettings) {
    let outcomes = all.filter { !settings.paysOnly.contains($0.outcome.measure) }
    func rollsUp(_ one: JudgedOutcome) -> Bool {
      settings.oneSubjectSuffices.contains(one.outcome.measure) && one.outcome.countsInRollUp
        && !one.outcome.isNewProblem
    }
    var days: [CalendarDay] = []
    var excused: Set<String> = []
    for measure in settings.oneSubjectSuffices {
      let met = outcomes.filter { $0.outcome.measure == measure && rollsUp($0) && $0.status == .met }
      guard !met.isEmpty else { continue }
      excused.insert(measure)
      if let first = met.compactMap(\.outcome.metOn).min() { days.append(first) }
    }
    days += outcomes.filter { $0.status == .met && !rollsUp($0) }.compactMap(\.outcome.metOn)
    let standing = outcomes.filter { !$0.isSettled && !(rollsUp($0) && excused.contains($0.outcome.measure)) }
    self.standing = standing
    newProblems = standing.filter(\.outcome.isNewProblem)
    holdsButForNewProblems = standing.allSatisfy(\.outcome.isNewProblem) && outcomes.contains { $0.status == .met }
    metOn = days
  }
}
