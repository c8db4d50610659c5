import Families
import Outcomes
import Vocabulary

/// Which grounds of a submitted claim nothing contradicts, as on its claim date with what is known now.
///
/// Evidence that is no longer in the extracts contradicts nothing: only what speaks against a claimed measure, or shows a problem that
/// the claim left out, does.
struct KeptGrounds {
  /// Whether the progress that it was paid for still shows.
  private(set) var progress = false
  /// Whether the work that it was paid for still shows.
  private(set) var work = false
  /// What stands against progress.
  private(set) var against: [JudgedOutcome] = []

  init(_ terms: LedgerEntry, _ then: FamilyView, settings: ClaimSettings, night: ClaimNight, book: ClaimBook) {
    let claimed = Set(terms.measures.map(book.current))
    let windows = KeptGrounds.windows(terms, night)
    /// A window that starts later than the one that was paid for was started again by an event: that is no mere gap in the evidence.
    func hasRestarted(_ one: JudgedOutcome) -> Bool {
      guard let now = one.outcome.windowFrom, let then = windows[one.label] else { return false }
      return now > then
    }
    let judged = KeptGrounds.concerned(terms, then, night, book).map { one -> JudgedOutcome in
      var one = one
      guard one.status == .awaitingEvidence, !hasRestarted(one) else { return one }
      for status in [OutcomeStatus.met, .neutral] where claimed.contains(one.entry(status, night, book)) {
        one.status = status
      }
      return one
    }
    if terms.basis?.restsOnProgress ?? false {
      against = ProgressTest(judged, settings: settings).standing
      progress = against.isEmpty
    }
    if terms.basis?.restsOnWork ?? false {
      work = judged.contains { one in
        guard let work = one.outcome.work else { return false }
        return work.status == .met
          || (work.status == .awaitingEvidence && !hasRestarted(one) && claimed.contains(one.entry(.met, night, book)))
      }
    }
  }

  /// First days of the windows that the claim was paid for, by the measure's label.
  private static func windows(_ terms: LedgerEntry, _ night: ClaimNight) -> [String: CalendarDay] {
    let measures = night.kept[terms.claim]?.first { $0.isKept(for: terms) }?.measures ?? []
    return Dictionary(
      measures.compactMap { one in one.windowFrom.map { (one.label, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The outcomes of the family that was claimed: where its number is another's now, only those of the people whom the claim covers.
  private static func concerned(_ terms: LedgerEntry, _ then: FamilyView, _ night: ClaimNight, _ book: ClaimBook)
    -> [JudgedOutcome]
  {
    if !terms.familyRef.isEmpty, then.family.ref == terms.familyRef { return then.outcomes }
    let people = Set(terms.people.map(book.current))
    return then.outcomes.filter { one in
      one.outcome.person.map { people.contains(book.current(night.id(of: $0))) } ?? true
    }
  }
}

extension JudgedOutcome {
  /// The measure with a status, as the ledger's entries list it: `B1 MET P7K3M9QX2A`.
  func entry(_ status: OutcomeStatus, _ night: ClaimNight, _ book: ClaimBook) -> String {
    book.current("\(outcome.measure) \(status.rawValue) \(outcome.person.map { night.id(of: $0).text } ?? "family")")
  }
}
