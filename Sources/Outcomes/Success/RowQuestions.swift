import Vocabulary

/// What must be known of a row before it is asked of anybody: which kinds of event it looks at, and how long they matter. Handed round by
/// reference: every family sorts out the rows that are in force for it.
final class RowQuestions {
  /// Events of some kinds, and the months and days after them on which an answer can turn.
  struct TurningRule {
    var mask: UInt64 = 0
    var months: [Int] = []
    var days: [Int] = []
    /// Of declarations, only those under these names; nil for all.
    var purposes: WordList?
  }

  let row: PlanRow
  /// Position in `OutcomePlan.measures`.
  let number: Int
  /// The kinds of event that a data route looks at.
  private(set) var routeMask: UInt64 = 0
  /// Whether a route looks at what is not there.
  private(set) var asksForSilence = false
  /// The kinds of event that the tests look at.
  private(set) var testMask: UInt64 = 0
  /// The kinds of event that can contradict what was reached.
  private(set) var contradictionMask: UInt64 = 0
  /// The kinds of event that the tests look at in other members too.
  private(set) var familyMask: UInt64 = 0
  /// Those that can contradict it where they are another member's.
  private(set) var familyContradictionMask: UInt64 = 0
  private(set) var turning: [TurningRule] = []
  /// Whether term ends matter.
  private(set) var looksAtTerms = false
  /// Whether another member's events matter.
  private(set) var looksAtFamily = false
  /// Whether another row of the subject matters.
  private(set) var looksAtOthers = false
  /// Months after qualifying on which an answer turns whatever happens.
  private(set) var periods: [Int] = []
  /// The test of continuous employment in it.
  private(set) var work: PlanTest?

  init(row: PlanRow, number: Int) {
    self.row = row
    self.number = number
    for route in row.routes { learn(route.rule) }
    for step in row.tests { learn(step) }
    if let set = row.neutralWhile { add(set) }
  }

  /// The kinds of event of the subject's own that could change the answer; what contradicts matters only where something was reached.
  func heldBackMask(isMet: Bool) -> UInt64 { isMet ? testMask | contradictionMask : testMask }

  private func learn(_ rule: RouteRule) {
    switch rule {
    case .ticked, .declared: break
    case .event(let set, _, _), .eventsInTerms(let set, _, _), .expiring(let set, _), .repeated(let set, _, _, _),
      .sessions(let set, _, _):
      routeMask |= mask(set)
    case .absence: routeMask |= Subject.bit(.attendance)
    case .withoutSchool: asksForSilence = true
    case .rated: routeMask |= Subject.bit(.homeEducation)
    case .claiming: routeMask |= Subject.bit(.benefit) | Subject.bit(.declaration)
    case .situation: routeMask |= Subject.bit(.situation)
    }
  }

  private func mask(_ set: EventSet) -> UInt64 { set.kinds.reduce(0) { $0 | Subject.bit($1) } }

  private func add(_ set: EventSet, months: [Int] = [], days: [Int] = []) {
    add(set.kinds, months: months, days: days)
  }

  private func add(_ kinds: [EventKind], months: [Int] = [], days: [Int] = [], purposes: WordList? = nil) {
    let mask = kinds.reduce(0) { $0 | Subject.bit($1) }
    testMask |= mask
    turning.append(TurningRule(mask: mask, months: months, days: days, purposes: purposes))
  }

  /// Events that can only take back what was reached.
  private func contradict(_ set: EventSet, months: [Int] = []) {
    contradictionMask |= mask(set)
    turning.append(TurningRule(mask: mask(set), months: months))
  }

  private func add(_ test: DeclaredTest) {
    add([.declaration], purposes: test.purposes)
    periods.append(test.months)
    if test.since == .earlyHelp { add([.earlyHelp], months: [test.months]) }
    if test.since == .lastEvent, let clear = row.tests.lazy.compactMap(\.test.clear).first {
      add(clear.events, months: [test.months])
    }
  }

  private func learnWithin(_ test: PlanTest) {
    let own = testMask
    if case .everyMember = test { testMask = 0 }
    for inner in test.steps { learn(inner) }
    guard case .everyMember = test else { return }
    looksAtFamily = true
    familyMask |= testMask
    testMask |= own
  }

  private func learn(_ step: PlanStep) {
    switch step.applies {
    case .during(let set), .notDuring(let set): add(set)
    case .onceDeclared(let purposes): add([.declaration], purposes: purposes)
    case .always, .qualified: break
    }
    learnWithin(step.test)
    switch step.test {
    case .all, .any, .untilLeaving, .everyMember: break
    case .measureMet: looksAtOthers = true
    case .unless(_, .open(let set)): contradict(set)
    case .unless(_, .recent(let set, let months)):
      looksAtFamily = true
      familyContradictionMask |= mask(set)
      contradict(set, months: [months])
    case .declared(let test): add(test)
    case .clear(let test):
      periods.append(test.months)
      add(test.events, months: [test.months])
      if let since = test.since { add(since.events, months: [test.months]) }
      if let held = test.heldBackBy { add(held) }
      if let lifted = test.liftedBy { add([.declaration], purposes: lifted) }
    case .completed(let set, _, _, _): add(set)
    case .star, .scores: add([.star])
    case .happened(let set, _, let months): add(set, months: [months])
    case .onRoll(let set, let provision, _):
      add(set)
      add(provision)
    case .attended:
      looksAtTerms = true
      add([.attendance])
    case .fewerSessions(let set, _, _), .fewerInTerms(let set, _, _):
      looksAtTerms = true
      add(set)
    case .professionalConfirms(let purposes): add([.declaration], purposes: purposes)
    case .noneOpen(let set, let purposes):
      add(set)
      add([.declaration], purposes: purposes)
    case .inEET(let test): add([.situation], months: [test.expiryMonths, test.confirmedMonths])
    case .ratedAfterVisit: add([.homeEducation])
    case .opened(let test): add(test.episodes, months: [test.months])
    case .episode(let test):
      add(test.episodes)
      add(test.declared)
    case .caseClosed(let test):
      periods.append(test.months)
      add(test.spells, months: [test.months])
    case .riskLowered(let set, _): add(set)
    case .offBenefit(let test):
      work = step.test
      add([.benefit], days: [182, 91])
      add([.declaration], purposes: test.employed)
      add([.declaration], purposes: test.noClaim)
    case .unsanctioned(_, let days, _): add([.benefit], days: [days])
    case .nobodyClaims(_, let purposes, _):
      looksAtFamily = true
      add([.benefit, .declaration], days: [182, 91], purposes: purposes)
    case .destination: add([.destination])
    case .reduced(let set, _, let months), .fewer(let set, _, let months):
      periods.append(months)
      add(set, months: [months])
    }
  }
}
