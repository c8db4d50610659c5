import Families
import Outcomes
import Vocabulary

/// Continuous employment (*Meaning*: Eligible, progress, work): an adult of the family left benefit for lasting work.
struct WorkTest {
  /// First day on which the first such adult had done it; nil where none has.
  var metOn: CalendarDay?
  /// The outcome that it rests on.
  var outcome: JudgedOutcome?
  /// Whether an adult did it who had left the family before the weeks were over: a person must decide.
  var needsReview = false

  /// Whether an adult did it.
  var holds: Bool { metOn != nil }

  init(_ outcomes: [JudgedOutcome], family: Family, engagedOn: CalendarDay, on day: CalendarDay) {
    for one in outcomes where one.outcome.work?.status == .met {
      guard let work = one.outcome.work, let met = work.metOn, let person = one.outcome.person else { continue }
      let spells = family.members.filter { $0.person == person }
      let belongs = spells.contains { $0.includes(engagedOn) } || one.outcome.qualifiedOn > engagedOn
      guard belongs else { continue }
      let periodEnd = one.outcome.windowFrom == work.windowFrom ? one.outcome.windowTo ?? met : met
      guard spells.contains(where: { $0.includes(day) || $0.includes(periodEnd) }) else {
        needsReview = true
        continue
      }
      if metOn.map({ met < $0 }) ?? true {
        metOn = met
        outcome = one
      }
    }
  }
}
