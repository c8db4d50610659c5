import Normalise
import Outcomes
import Vocabulary

extension FamilyJudge {
  /// Whether nothing that could not be seen tonight stands against progress, and against lasting work; says what does.
  mutating func checkSight(_ progress: ProgressTest, _ work: WorkTest) -> (progress: Bool, work: Bool) {
    let sight = night.sight(view)
    let lost = sight.lost.map { problem in
      var outcome = Outcome(
        family: view.index, measure: problem.measure, headline: "", status: .review, qualifiedOn: night.asOf)
      outcome.countsInRollUp = problem.countsInRollUp
      return JudgedOutcome(outcome: outcome, status: .review)
    }
    let holdsAgain = lost.isEmpty || ProgressTest(view.outcomes + lost, settings: night.settings).holds
    let unseenForWork = sight.unseen(forWork: work.outcome?.outcome.measure)
    let workIsLost = sight.lost.contains { !$0.showsWork }
    var seen = (progress: true, work: true)
    if progress.holds {
      seen.progress = sight.unseen.isEmpty && holdsAgain
      report(sight.unseen)
      if !holdsAgain { reportVanished(sight.lost) }
      if seen.progress { reportUntraced(sight.untraced) }
    }
    if work.holds {
      seen.work = unseenForWork.isEmpty && !workIsLost
      if !progress.holds { report(unseenForWork) }
      if workIsLost, holdsAgain || !progress.holds { reportVanished(sight.lost.filter { !$0.showsWork }) }
    }
    let carried = sight.isCarried(
      progress: progress.holds && seen.progress,
      work: work.holds && seen.work ? work.outcome?.outcome.measure : nil)
    if carried { decision.warnings.append(ClaimWarning(.feedCarriedOver)) }
    noteBlindness(sight, seen, progress, work)
    return seen
  }

  /// Says to what the night is blind for the family, where that, and no evidence, is what stands between it and a claim.
  private mutating func noteBlindness(
    _ sight: FamilySight, _ seen: (progress: Bool, work: Bool), _ progress: ProgressTest, _ work: WorkTest
  ) {
    let isWithheld = (progress.holds && !seen.progress) || (work.holds && !seen.work)
    let isUndecided =
      !progress.holds && !work.holds
      && progress.standing.allSatisfy { [.awaitingEvidence, .review].contains($0.status) }
    guard isWithheld || isUndecided else { return }
    decision.blindTo = FamilyJudge.blindTo(sight, night)
  }

  /// The feeds that could not be seen, or whose rows could not.
  static func blindTo(_ sight: FamilySight, _ night: ClaimNight) -> [String] {
    let feeds = sight.unseen.map { night.input.extracts.feeds[Int($0.feed)].feed }
    let gone = sight.lost.flatMap(\.rows).compactMap { $0.split(separator: "|").first.map(String.init) }
    return Set(feeds + gone + (sight.lost.isEmpty || !gone.isEmpty ? [] : ["the last night's evidence"])).sorted()
  }

  private mutating func report(_ unseen: [Unseen]) {
    guard !unseen.isEmpty else { return }
    decision.blockedBy.append(.newProblemUnknown)
    for one in unseen {
      let feed = night.input.extracts.feeds[Int(one.feed)]
      let measure = one.measures.count == 1 ? one.measures[0] : ""
      exceptions.append(
        DataException(
          .newProblemUnknown, stage: .claims, source: feed.source, feed: feed.feed, line: one.line,
          familyRef: decision.familyRef, personRef: one.person.map(view.ref) ?? "", measure: measure,
          message:
            "\(one.words(feed, row: "a row of \(feed.feed) that names the family, or somebody in it,"))\(last(one)), so nobody can say that there is no new problem"
            + (one.measures.isEmpty ? "" : " under \(one.measures.joined(separator: ", "))"),
          action: one.line == nil
            ? "Get a whole extract of \(feed.feed), and run the night again."
            : "Have the row corrected in its source, and run the night again."))
    }
  }

  /// What the last night had that tonight has not.
  private func last(_ one: Unseen) -> String {
    switch one.cause {
    case .untraced: ", and had answered before"
    case .feed where night.input.extracts.feeds[Int(one.feed)].isCarriedOver:
      ", and the family could not be claimed on the last night that saw it"
    default: ""
    }
  }

  private mutating func reportUntraced(_ untraced: [Unseen]) {
    if !untraced.isEmpty { decision.warnings.append(ClaimWarning(.notTraced)) }
    for one in untraced {
      let feed = night.input.extracts.feeds[Int(one.feed)]
      exceptions.append(
        DataException(
          .notTraced, stage: .claims, source: feed.source, feed: feed.feed, familyRef: decision.familyRef,
          personRef: one.personRef))
    }
  }

  private mutating func reportVanished(_ lost: [NightGrounds.Problem]) {
    decision.blockedBy.append(.evidenceVanished)
    for problem in lost {
      let feeds = Set(problem.rows.compactMap { $0.split(separator: "|").first.map(String.init) }).sorted()
      exceptions.append(
        DataException(
          .evidenceVanished, stage: .claims, feed: feeds.count == 1 ? feeds[0] : "",
          familyRef: decision.familyRef, personRef: problem.personRef, measure: problem.measure,
          message: "an earlier night knew a problem that is not turned round, and its evidence is gone"
            + (feeds.isEmpty ? "" : " from \(feeds.joined(separator: ", "))")))
    }
  }
}
