import Outcomes
import Vocabulary

/// The overrides that hold on the day of the night, by what they are about.
struct OverrideBook {
  private struct Subject: Hashable {
    var familyRef: String
    var personRef: String
    var measure: String
  }

  private var held: [Subject: MeasureOverride] = [:]

  /// Where two hold for one measure, the later one counts.
  init(_ overrides: [MeasureOverride], on day: CalendarDay) {
    for one in overrides.sorted(by: { ($0.from, $0.id) < ($1.from, $1.id) })
    where one.holds(on: day) && OutcomeStatus(rawValue: one.status) != nil {
      held[Subject(familyRef: one.familyRef, personRef: one.personRef, measure: one.measure)] = one
    }
  }

  /// The outcome with the override that is about it, if any.
  func judge(_ outcome: Outcome, familyRef: String) -> JudgedOutcome {
    let subject = Subject(familyRef: familyRef, personRef: outcome.personRef, measure: outcome.measure)
    guard let override = held[subject], let status = OutcomeStatus(rawValue: override.status), status != outcome.status
    else {
      return JudgedOutcome(outcome: outcome, status: outcome.status)
    }
    return JudgedOutcome(outcome: outcome, status: status, overrideID: override.id)
  }
}
