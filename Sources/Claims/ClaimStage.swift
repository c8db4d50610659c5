import Families
import Outcomes
import Vocabulary

/// The claims stage: from measures to claims (*Meaning*: Eligible, progress, work).
public enum ClaimStage {
  /// Which families the outcomes stage must look at again before `run`, and as on which days: claimed ones as on the day of their claim, and
  /// closed ones that have lost what they had won since, as on the
  /// day they were closed. Each once, in order of day.
  public static func revisitsNeeded(_ input: ClaimInput) -> [Revisit.Question] {
    let night = ClaimNight(input)
    let book = ClaimBook(input.ledger.filter { $0.on <= input.asOf }, mergedPersons: input.mergedPersons)
    var questions = Set(ClaimRetest(night, book: book).questions())
    for index in input.families.families.indices {
      if let closed = night.closedWithLosses(index) {
        questions.insert(Revisit.Question(family: Int32(index), on: closed))
      }
    }
    return questions.sorted()
  }

  /// Judges every family and puts it beside the ledger.
  public static func run(_ input: ClaimInput) -> ClaimList {
    var night = ClaimNight(input)
    let vanished = night.compareWithLastNight()
    var list = ClaimList(asOf: input.asOf, runID: input.runID)
    var judged: [(view: FamilyView, standing: [JudgedOutcome])] = []
    let writer = ClaimWriter(night: night)
    for index in input.families.families.indices {
      let view = night.view(index)
      let judge = FamilyJudge(view, night: night)
      list.decisions.append(judge.decision)
      list.exceptions += judge.exceptions
      judged.append((view, judge.standing))
      if judge.decision.ground != nil {
        list.candidates[judge.decision.family] = writer.candidate(judge.decision, view)
      }
    }
    list.grounds = vanished.grounds(list.decisions)
    let known = input.ledger.filter { $0.on <= input.asOf }
    let book = ClaimBook(known, mergedPersons: input.mergedPersons, settings: input.settings)
    let docket = ClaimDocket(
      list.decisions, book: book, candidates: list.candidates, settings: input.settings, asOf: input.asOf)
    list.decisions = docket.decisions
    list.exceptions += docket.exceptions + ClaimRetest(night, book: book).exceptions()
    // A night for a past date shows what was so then; it changes nothing that came after.
    list.drafts = known.count == input.ledger.count && input.sealFaults.isEmpty ? docket.drafts : []
    list.exceptions += behindSeals(input) + TargetCheck.exceptions(docket.book, settings: input.settings)
    list.files = files(night, list.decisions, judged: judged, exceptions: &list.exceptions)
    for quarter in quarters(docket.book, input) {
      list.files +=
        QuarterFiles(
          quarter, book: docket.book, shelf: ContentShelf(kept: input.contents, candidates: list.candidates),
          decisions: list.decisions,
          settings: input.settings, asOf: input.asOf, runID: input.runID, submittedOnly: false
        ).files
    }
    return list
  }

  /// That the ledger is older than what was frozen from it, so that nothing may be added to it.
  private static func behindSeals(_ input: ClaimInput) -> [DataException] {
    guard let fault = input.sealFaults.first else { return [] }
    return [
      DataException(
        .ledgerBehindSeals, stage: .claims,
        message: "\(fault); nothing is proposed from a ledger that does not agree with its frozen quarters")
    ]
  }

  /// The running quarter, and earlier ones that have claims which were submitted, or whose window is open.
  private static func quarters(_ book: ClaimBook, _ input: ClaimInput) -> [Quarter] {
    let running = Quarter(containing: input.asOf)
    let earlier = book.claims.filter { claim in
      let quarter = claim.terms.quarter
      return quarter < running
        && (claim.submission != nil || input.asOf <= input.settings.window(of: quarter).upperBound)
    }
    let refunds = ReturnQuarters(book, settings: input.settings, asOf: input.asOf).open
    return Set(earlier.map(\.terms.quarter) + refunds + [running]).sorted()
  }

  private static func files(
    _ night: ClaimNight, _ decisions: [FamilyDecision], judged: [(view: FamilyView, standing: [JudgedOutcome])],
    exceptions: inout [DataException]
  ) -> [FileTable] {
    var worklist = WorklistWriter(settings: night.settings, asOf: night.asOf)
    var request = RequestToDWP(night)
    let notes = Dictionary(
      grouping: night.input.outcomes.exceptions.filter { night.settings.worklistCodes.contains($0.code) },
      by: \.familyRef)
    for (index, decision) in decisions.enumerated() {
      worklist.add(
        decision, standing: judged[index].standing,
        notes: decision.familyRef.isEmpty ? [] : notes[decision.familyRef] ?? [])
      request.add(judged[index].view, decision)
    }
    exceptions += request.exceptions
    return [
      FileTable("families.csv", columns: FamilyDecision.columns, rows: decisions.map(\.row)),
      FileTable("worklist.csv", columns: WorklistWriter.columns, rows: worklist.rows()),
      FileTable("eligible_not_engaged.csv", columns: TrawlWriter.columns, rows: TrawlWriter.rows(night)),
      FileTable("adms_request.csv", columns: RequestToDWP.columns, rows: request.inOrder()),
    ]
  }
}
