import Foundation
import Outcomes
import Testing
import Vocabulary

@testable import Config

/// What must be true of every family, asked of invented ones. A failure names its seed.
@Suite struct OutcomePropertyTests {
  /// A few by default; CFETL_SEEDS asks for more.
  static let seeds: [UInt64] = (1...(ProcessInfo.processInfo.environment["CFETL_SEEDS"].flatMap(UInt64.init) ?? 8)).map
  { $0 &* 7919 }
  let files: OutcomePlanFiles

  init() throws { files = try ShippedPlan.files() }

  private func outcomes(_ one: PlanCase, _ asOf: CalendarDay) -> [Outcome] {
    OutcomesStage.run(
      PlanCaseWorld(plan: files.plan, calendar: files.calendar, one: one, asOf: asOf).input(), plan: files.plan,
      calendar: files.calendar
    ).outcomes
  }

  private func invented(_ seed: UInt64) -> PlanCase {
    var history = RandomHistory(seed: seed, plan: files.plan)
    return history.invented(facts: 14)
  }

  private func key(_ outcome: Outcome) -> String { "\(outcome.personRef) \(outcome.measure)" }

  /// Without where the lines stand.
  private func essence(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.map { outcome in
      var copy = outcome
      copy.evidence = []
      copy.silentFeeds = []
      return copy
    }
  }

  @Test(arguments: seeds) func theOrderOfRowsChangesNothing(_ seed: UInt64) {
    let one = invented(seed)
    var other = one
    var random = SplitMix64(state: seed)
    other.facts.shuffle(using: &random)
    let asOf = RandomHistory.day("2018-02-10")
    #expect(essence(outcomes(one, asOf)) == essence(outcomes(other, asOf)), "seed \(seed)")
  }

  @Test(arguments: seeds) func anUnrelatedRowChangesNothing(_ seed: UInt64) {
    let one = invented(seed)
    var other = one
    other.people.append(
      PlanCase.Person(
        name: "Zed", birth: RandomHistory.day("2007-01-01"), role: "Child", joined: nil, left: nil, died: nil,
        isIncomplete: false))
    other.facts.append(
      PlanCase.Fact(
        who: "Zed", kind: .need, feed: nil, days: [(.on, RandomHistory.day("2016-10-01"))],
        texts: [(.type, "F2"), (.status, "Y")], numbers: [],
        isQuarantined: false, isInDoubt: false, known: nil, line: 900))
    let asOf = RandomHistory.day("2018-02-10")
    #expect(
      essence(outcomes(one, asOf)) == essence(outcomes(other, asOf).filter { $0.personRef != "Zed" }), "seed \(seed)")
  }

  /// Twenty-eight years later every date falls on the same weekday; Easter does not, so rows that count by terms are left out.
  @Test(arguments: seeds) func shiftingEveryDateShiftsTheAnswer(_ seed: UInt64) {
    let one = invented(seed)
    func shifted(_ day: CalendarDay) -> CalendarDay { day.adding(months: 28 * 12) }
    var later = one
    later.register = one.register.mapValues(shifted)
    later.people = one.people.map { person in
      var copy = person
      copy.birth = person.birth.map(shifted)
      return copy
    }
    later.facts = one.facts.map { fact in
      var copy = fact
      copy.days = fact.days.map { ($0.field, shifted($0.day)) }
      return copy
    }
    let asOf = RandomHistory.day("2018-02-10")
    let byTerm = ["B1", "B2", "B3", "B5", "B6"]
    let before = outcomes(one, asOf).filter { !byTerm.contains($0.measure) }
    let after = outcomes(later, shifted(asOf)).filter { !byTerm.contains($0.measure) }
    #expect(before.map(key) == after.map(key), "seed \(seed)")
    #expect(before.map(\.status) == after.map(\.status), "seed \(seed)")
    #expect(before.map { $0.metOn.map(shifted) } == after.map(\.metOn), "seed \(seed)")
    #expect(before.map { $0.dueOn.map(shifted) } == after.map(\.dueOn), "seed \(seed)")
    #expect(before.map { shifted($0.qualifiedOn) } == after.map(\.qualifiedOn), "seed \(seed)")
  }

  /// At every as-of date of a history the status follows from the statuses' definitions.
  @Test(arguments: seeds) func everyStatusFollowsFromItsDefinition(_ seed: UInt64) {
    let one = invented(seed)
    // Rows with more than one way: another may be open before the one that was promised.
    let oneIsEnough = ["B1", "B2", "B3", "B4", "B5", "B6", "C1", "D1", "D3", "D4", "D7"]
    var met: Set<String> = []
    var due: [String: CalendarDay] = [:]
    var asOf = RandomHistory.registered
    while asOf <= RandomHistory.day("2018-08-01") {
      for outcome in outcomes(one, asOf) {
        let name = "\(key(outcome)) on \(asOf.iso), seed \(seed)"
        let known = "\(key(outcome)) \(outcome.qualifiedOn.iso)"
        switch outcome.status {
        case .met:
          #expect(outcome.metOn.map { $0 <= asOf && $0 >= outcome.qualifiedOn } == true, "\(name)")
          if let promised = due[known], !oneIsEnough.contains(outcome.measure) {
            #expect(asOf >= promised, "\(name) met before \(promised.iso)")
          }
          met.insert(known)
        case .regressed: #expect(met.contains(known), "\(name) regressed without having been met")
        case .pending:
          if let end = outcome.dueOn { #expect(end > asOf, "\(name) was due on \(end.iso)") }
          due[known] = outcome.dueOn
          #expect(!met.contains(known) || outcome.measure == "D1", "\(name) pending again after it was met")
        case .notMet: #expect(outcome.reasonCode != .none && outcome.metOn == nil, "\(name)")
        default: #expect(outcome.metOn == nil, "\(name)")
        }
      }
      asOf = asOf.adding(days: 1)
    }
  }

  /// The first day of a MET stretch is the day on which a run of that day would have said so.
  @Test(arguments: seeds) func metOnIsTheDayOnWhichARunWouldHaveSaidSo(_ seed: UInt64) {
    let one = invented(seed)
    for outcome in outcomes(one, RandomHistory.day("2018-08-01")) where outcome.status == .met {
      guard let metOn = outcome.metOn, metOn > outcome.qualifiedOn else { continue }
      func status(_ day: CalendarDay) -> OutcomeStatus? { outcomes(one, day).first { key($0) == key(outcome) }?.status }
      // An offence that was proven only afterwards had no row on the day itself.
      #expect([.met, nil].contains(status(metOn)), "\(key(outcome)) on \(metOn.iso), seed \(seed)")
      #expect(status(metOn.adding(days: -1)) != .met, "\(key(outcome)) on the day before \(metOn.iso), seed \(seed)")
    }
  }
}
