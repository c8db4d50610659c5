import Families
import Normalise
import Outcomes
import Vocabulary

/// Judges one family (*Meaning*: Eligible, progress, work), from its evidence alone: what was claimed before is the docket's business.
struct FamilyJudge {
  let night: ClaimNight
  let view: FamilyView
  var decision: FamilyDecision
  var exceptions: [DataException] = []
  /// What stands between the family and progress.
  private(set) var standing: [JudgedOutcome] = []

  private var settings: ClaimSettings { night.settings }

  init(_ view: FamilyView, night: ClaimNight) {
    self.view = view
    self.night = night
    decision = FamilyDecision(family: view.family.id, familyRef: view.family.ref)
    describe()
    judgeEligibility()
    judgeGround()
  }

  /// What the register and the outcomes say, before any test.
  private mutating func describe() {
    decision.engagedOn = view.engagedOn
    decision.closedOn = view.closedOn
    decision.assessedOn = view.assessedOn
    decision.plannedOn = view.plannedOn
    decision.lead = view.family.register?.lead ?? ""
    decision.members = view.members.count
    let covered = view.coveredPersons
    decision.people = covered.map(night.id).sorted()
    decision.peopleRefs = Set(covered.map(view.ref).filter { !$0.isEmpty }).sorted()
    night.claimed.describe(covered, in: &decision)
    let outcomes = view.outcomes
    decision.met = outcomes.filter(\.isSettled).map { $0.status == .neutral ? "\($0.label) (neutral)" : $0.label }
    decision.notMet = outcomes.filter { [.notMet, .regressed, .review].contains($0.status) }.map {
      $0.status == .notMet ? $0.label : "\($0.label) (\($0.status == .review ? "review" : "regressed"))"
    }
    decision.waiting = outcomes.filter { $0.status == .pending }.map(\.label)
    decision.missing = outcomes.filter { $0.status == .awaitingEvidence }.map(\.label)
    decision.measuresMet = Set(outcomes.filter { $0.status == .met }.map(\.outcome.measure)).sorted()
    decision.measuresNeutral = Set(outcomes.filter { $0.status == .neutral }.map(\.outcome.measure)).sorted()
    decision.planVersions = Set(outcomes.map(\.outcome.planVersion).filter { !$0.isEmpty }).sorted()
    decision.usesOverride = outcomes.contains { !$0.overrideID.isEmpty }
    decision.measures = outcomes.filter(\.isSettled).map {
      "\($0.outcome.measure) \($0.status.rawValue) \($0.outcome.person.map { night.id(of: $0).text } ?? "family")"
    }.sorted()
  }

  /// Enough headlines with a qualified measure, not enough measures.
  private mutating func judgeEligibility() {
    guard view.engagedOn != nil else { return }
    // What qualifies only if a match that nobody has judged is one person counts for nobody yet.
    let certain = view.outcomes.filter { one in
      !one.outcome.qualifiesOnlyInDoubt && !settings.paysOnly.contains(one.outcome.measure)
    }
    let first = Dictionary(grouping: certain, by: \.outcome.headline).compactMapValues {
      $0.map(\.outcome.qualifiedOn).min()
    }
    decision.headlines = first.keys.sorted()
    let days = first.values.sorted()
    decision.isEligible = days.count >= settings.minHeadlines
    if decision.isEligible { decision.eligibleOn = days[settings.minHeadlines - 1] }
    if !decision.isEligible, days.count == 1, Set(certain.map(\.outcome.measure)).count >= settings.minHeadlines {
      note(
        .sameHeadlineOnly,
        message:
          "the family's problems all stand under headline \(decision.headlines[0]); \(settings.minHeadlines) headlines are needed"
      )
    }
  }

  /// What the evidence supports, and what forbids it.
  private mutating func judgeGround() {
    guard decision.isEligible, let engagedOn = decision.engagedOn else {
      decision.blindTo = FamilyJudge.blindTo(night.sight(view), night)
      return
    }
    let progress = ProgressTest(view.outcomes, settings: settings)
    let work = WorkTest(view.outcomes, family: view.family, engagedOn: engagedOn, on: view.memberDay)
    standing = progress.standing
    foresee()
    if !progress.newProblems.isEmpty { reportNewProblems(progress) }
    if standing.contains(where: \.hasCollapsedSinceClosing) { block(.regressedAfterClosing) }
    if work.needsReview && !work.holds { block(.memberLeft) }
    let isSeen = checkSight(progress, work)
    let isInTime = (progress: mayCount(progress.metOn), work: mayCount([work.metOn].compactMap { $0 }))
    if progress.holds && isSeen.progress && !isInTime.progress || work.holds && isSeen.work && !isInTime.work {
      blockEarly()
    }
    let progressCounts = progress.holds && isInTime.progress && isSeen.progress
    let workCounts = work.holds && isInTime.work && isSeen.work
    guard let ground = ClaimBasis(progress: progressCounts, work: workCounts) else { return }
    let days = (progressCounts ? progress.metOn : []) + (workCounts ? [work.metOn].compactMap { $0 } : [])
    let isReady = checkEngagement()
    let blocks = night.blocks(view)
    decision.blockedBy = Set(decision.blockedBy + blocks).sorted()
    guard isReady, blocks.isEmpty else { return }
    decision.ground = ground
    decision.claimableOn = (days + [decision.assessedOn, decision.plannedOn].compactMap { $0 }).max()
    warn(ground, days: days, work: work)
  }

  // MARK: Tests

  private func isBeforePlan(_ day: CalendarDay) -> Bool { decision.plannedOn.map { day < $0 } ?? false }

  /// Whether results may count where the pipeline allows none before the plan.
  private func mayCount(_ days: [CalendarDay]) -> Bool {
    settings.engagementAfterOutcome == .warn || !days.contains(where: isBeforePlan)
  }

  private mutating func blockEarly() {
    block(
      .engagementAfterOutcome, .blockClaim,
      message: "the result came before the family's plan, and the pipeline does not allow that",
      action: "Check the date of the plan in the register.")
  }

  /// Assessment, plan and lead professional must be there: the family was worked with as a whole.
  private mutating func checkEngagement() -> Bool {
    let needs: [(isThere: Bool, code: ExceptionCode)] = [
      (decision.assessedOn != nil, .assessmentMissing), (decision.plannedOn != nil, .planMissing),
      (!decision.lead.isEmpty, .leadWorkerMissing),
    ]
    for need in needs where !need.isThere { block(need.code) }
    return needs.allSatisfy(\.isThere)
  }

  private mutating func reportNewProblems(_ progress: ProgressTest) {
    decision.blockedBy.append(.newProblemAtClaim)
    for one in progress.newProblems {
      exceptions.append(
        DataException(
          .newProblemAtClaim, progress.holdsButForNewProblems ? .blockClaim : nil, stage: .claims,
          familyRef: decision.familyRef, personRef: one.outcome.personRef, measure: one.outcome.measure))
    }
  }

  // MARK: Warnings

  private mutating func warn(_ ground: ClaimBasis, days: [CalendarDay], work: WorkTest) {
    let used = ground.restsOnProgress ? view.outcomes : [work.outcome].compactMap { $0 }
    var warnings = Set(used.flatMap(\.outcome.flags).map { ClaimWarning($0) } + decision.warnings)
    if ground.restsOnProgress, isNeutralDependent {
      warnings.insert(ClaimWarning(.neutralDependent))
      note(
        .neutralDependent,
        message:
          "without the measures that are out of account fewer than \(settings.minHeadlines) headlines show success")
    }
    if days.contains(where: isBeforePlan) {
      warnings.insert(ClaimWarning(.engagementAfterOutcome))
      note(.engagementAfterOutcome)
    }
    if decision.planVersions.count > 1 { warnings.insert(ClaimWarning(.planVersionMismatch)) }
    warnings.formUnion(noteMembers().map { ClaimWarning($0) })
    for one in used where !one.overrideID.isEmpty { warnings.insert(ClaimWarning(.overrideUsed, one.overrideID)) }
    if warnStale(used) { warnings.insert(ClaimWarning(.fileStale)) }
    decision.warnings = warnings.sorted()
  }

  /// What an auditor would ask about the members: whether assessment and plan can have covered them all, and whether there is a child.
  private mutating func noteMembers() -> [ExceptionCode] {
    let present = view.family.members.filter { $0.includes(view.memberDay) }
    let looked = [decision.assessedOn, decision.plannedOn].compactMap { $0 }.max()
    var codes: [ExceptionCode] = []
    for one in present where one.from.map({ from in looked.map { from > $0 } ?? false }) ?? false {
      codes.append(.memberNotAssessed)
      exceptions.append(
        DataException(
          .memberNotAssessed, stage: .claims, familyRef: decision.familyRef, personRef: one.personRef))
    }
    if !present.contains(where: { $0.role == "Child" }) {
      codes.append(.noDependentChild)
      note(.noDependentChild)
    }
    return codes
  }

  private var isNeutralDependent: Bool {
    guard view.outcomes.contains(where: { $0.status == .neutral }) else { return false }
    let met = view.outcomes.filter { $0.status == .met && !settings.paysOnly.contains($0.outcome.measure) }
    return Set(met.map(\.outcome.headline)).count < settings.minHeadlines
  }

  /// A claim that makes use of a feed's silence, when the feed is older than it may be (*Meaning*: Windows and audit).
  private mutating func warnStale(_ used: [JudgedOutcome]) -> Bool {
    var isStale = false
    for index in Set(used.filter(\.isSettled).flatMap(\.outcome.silentFeeds)).sorted() {
      let feed = night.input.extracts.feeds[Int(index)]
      guard let to = feed.to, let most = feed.maxAgeDays, night.asOf.days(since: to) > most else { continue }
      isStale = true
      exceptions.append(
        DataException(
          .fileStale, stage: .claims, source: feed.source, feed: feed.feed, familyRef: decision.familyRef,
          message: "the claim rests on nothing being found in \(feed.feed), which is complete only to \(to.iso), "
            + "\(night.asOf.days(since: to)) days ago; \(most) are allowed",
          action: "Get a newer extract before the claim is approved.", owner: .coordinator))
    }
    return isStale
  }

  // MARK: Forecast

  /// Where nothing failed: when the last clock runs out, and how much is owed.
  private mutating func foresee() {
    decision.owed = standing.reduce(0) { $0 + max($1.status == .awaitingEvidence ? 1 : 0, $1.outcome.missing.count) }
    guard !standing.isEmpty, standing.allSatisfy({ $0.status == .pending || $0.status == .awaitingEvidence }) else {
      return
    }
    let clocks = standing.filter { $0.status == .pending }.map(\.outcome.dueOn)
    guard clocks.allSatisfy({ $0 != nil }) else { return }
    let owedFrom = standing.flatMap { $0.outcome.missing.compactMap(\.possibleFrom) }
    decision.dueOn = (clocks.compactMap { $0 } + owedFrom + [night.asOf]).max()
  }

  // MARK: Messages

  private mutating func note(
    _ code: ExceptionCode, _ severity: Severity? = nil, message: String? = nil, action: String? = nil
  ) {
    exceptions.append(
      DataException(code, severity, stage: .claims, familyRef: decision.familyRef, message: message, action: action))
  }

  private mutating func block(
    _ code: ExceptionCode, _ severity: Severity? = nil, message: String? = nil, action: String? = nil
  ) {
    decision.blockedBy.append(code)
    note(code, severity, message: message, action: action)
  }
}
