import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// The night's values, indexed for questions about one family at a time.
struct ClaimNight {
  let input: ClaimInput
  private let byFamily: [Range<Int>]
  private let sorted: [Outcome]
  private let overrides: OverrideBook
  private let revisits: [Revisit.Question: Revisit]
  private let unseen: [Int32: [Unseen]]
  private let stood: [FamilyID: [NightGrounds.Standing]]
  private let traced: Set<[String]>
  /// What the last night rested on and tonight lacks, by the family's index.
  private(set) var lost: [Int: [NightGrounds.Problem]] = [:]
  /// What approved and submitted claims said.
  let kept: [ClaimID: [ClaimContent]]
  /// Who was claimed for.
  let claimed: ClaimedLinks
  /// With which family people count whom somebody assigned to one, by index in `MatchedPersons.persons`.
  private let assigned: [Int32: LedgerEntry]
  /// Codes of exceptions that withhold a claim, by Liquid Logic's FamilyID and PersonID.
  private let blocksByFamily: [String: [ExceptionCode]]
  private let blocksByPerson: [String: [ExceptionCode]]

  init(_ input: ClaimInput) {
    self.input = input
    sorted = ClaimNight.inOrder(input.outcomes.outcomes)
    byFamily = ClaimNight.ranges(sorted, families: input.families.families.count)
    overrides = OverrideBook(input.overrides, on: input.asOf)
    revisits = Dictionary(input.revisits.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    kept = Dictionary(grouping: input.contents, by: \.claim)
    claimed = ClaimedLinks(input.persons)
    assigned = ClaimNight.assigned(input)
    unseen = Dictionary(grouping: input.outcomes.unseen, by: \.family)
    stood = Dictionary(grouping: input.lastNight?.standing ?? [], by: \.family)
    traced = Set(
      (input.lastNight?.traced ?? []).map { [$0.feed, (input.mergedPersons[$0.person] ?? $0.person).text] })
    let stages = [
      input.extracts.exceptions, input.persons.exceptions, input.families.exceptions, input.outcomes.exceptions,
    ]
    let blocks = stages.joined().filter { $0.severity == .blockClaim }
    blocksByFamily = Dictionary(grouping: blocks.filter { !$0.familyRef.isEmpty }, by: \.familyRef).mapValues {
      $0.map(\.code)
    }
    blocksByPerson = Dictionary(
      grouping: blocks.filter { $0.familyRef.isEmpty && !$0.personRef.isEmpty }, by: \.personRef
    )
    .mapValues { $0.map(\.code) }
  }

  /// Holds the last night's grounds against tonight; before that nothing counts as vanished.
  mutating func compareWithLastNight() -> VanishedEvidence {
    let vanished = VanishedEvidence(self)
    lost = vanished.lost
    return vanished
  }

  /// What could not be seen of a family. A feed that is carried over hides nothing from a claim that it had seen.
  func sight(_ view: FamilyView) -> FamilySight {
    let all = (unseen[view.index] ?? []).compactMap { withoutLookedUp($0, of: view.family.ref) }
    func wasNeverTraced(_ one: Unseen) -> Bool {
      let feed = input.extracts.feeds[Int(one.feed)].feed
      return one.cause == .untraced && !(one.person.map { traced.contains([feed, id(of: $0).text]) } ?? false)
    }
    let carried = (stood[view.family.id] ?? []).compactMap { one in
      input.extracts.feeds.firstIndex { $0.feed == one.feed && $0.isSeen && $0.isCarriedOver }.map {
        (UInt16($0), one.basis)
      }
    }
    return FamilySight(
      all: all.filter { !wasNeverTraced($0) }, stood: Dictionary(carried, uniquingKeysWith: { $1 }),
      untraced: all.filter(wasNeverTraced), lost: lost[Int(view.index)] ?? [])
  }

  /// What is left in the dark after what people have looked up: nil where nothing is.
  private func withoutLookedUp(_ one: Unseen, of familyRef: String) -> Unseen? {
    let feed = input.extracts.feeds[Int(one.feed)]
    let part = one.line.map { input.rowMeanings[$0] ?? "?" } ?? feed.to?.iso ?? MeasureOverride.noExtract
    let measures = input.overrides.filter {
      $0.holds(on: input.asOf) && $0.familyRef == familyRef && ($0.personRef.isEmpty || $0.personRef == one.personRef)
        && $0.status == MeasureOverride.says(MeasureOverride.seenNo, of: feed.feed, part)
    }.map(\.measure)
    if measures.isEmpty { return one }
    var rest = one
    rest.measures.removeAll(where: measures.contains)
    return rest.measures.isEmpty && (!one.measures.isEmpty || measures.contains(MeasureOverride.membership))
      ? nil : rest
  }

  var settings: ClaimSettings { input.settings }
  var asOf: CalendarDay { input.asOf }

  /// The lasting id of a person.
  func id(of person: Int32) -> PersonID { input.persons.persons[Int(person)].id }

  /// A family as it stands tonight.
  func view(_ index: Int) -> FamilyView {
    let family = input.families.families[index]
    let judged = sorted[byFamily[index]].map { overrides.judge($0, familyRef: family.ref) }
    let elsewhere = countedElsewhere(family)
    let view = FamilyView(family: family, index: Int32(index), outcomes: judged, asOf: asOf, without: elsewhere)
    guard let closed = view.closedOn, closed < asOf else { return view }
    let kept = judged.map { asClosed($0, family: Int32(index), closed: closed) }
    return FamilyView(family: family, index: Int32(index), outcomes: kept, asOf: asOf, without: elsewhere)
  }

  /// The day on which a family was closed, where nothing keeps it from a claim but what was met once and is no longer, so that the day of
  /// closing must be looked at; nil for any other family.
  func closedWithLosses(_ index: Int) -> CalendarDay? {
    let outcomes = sorted[byFamily[index]]
    guard !outcomes.isEmpty, let register = input.families.families[index].register, let closed = register.closed,
      closed < asOf,
      let engaged = register.registered, engaged <= closed
    else { return nil }
    let standing = ProgressTest(outcomes.map { overrides.judge($0, familyRef: register.ref) }, settings: settings)
      .standing
    let isLost = standing.allSatisfy { $0.status == .regressed || $0.status == .review }
    return isLost && !standing.isEmpty ? closed : nil
  }

  /// Members who count with another family, because somebody said so.
  private func countedElsewhere(_ family: Family) -> Set<Int32> {
    guard !assigned.isEmpty else { return [] }
    return Set(family.members.map(\.person)).filter { person in
      assigned[person].map { $0.family != family.id && $0.familyRef != family.ref } ?? false
    }
  }

  /// The last word about each person of tonight, known by id, or by the register's number.
  private static func assigned(_ input: ClaimInput) -> [Int32: LedgerEntry] {
    let book = ClaimBook(input.ledger.filter { $0.on <= input.asOf }, mergedPersons: input.mergedPersons)
    guard !book.assignments.isEmpty else { return [:] }
    let byID = Dictionary(
      input.persons.persons.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let byRef = Dictionary(
      input.families.families.flatMap(\.members).filter { !$0.personRef.isEmpty }.map { ($0.personRef, $0.person) },
      uniquingKeysWith: { first, _ in first })
    var assigned: [Int32: LedgerEntry] = [:]
    for entry in book.assignments {
      let person = entry.people.first.flatMap { byID[book.current($0)] } ?? entry.peopleRefs.first.flatMap { byRef[$0] }
      if let person { assigned[person] = entry }
    }
    return assigned
  }

  /// A family as it stood on an earlier day, with what is known now, and the settings that counted then; nil where nobody looked.
  func view(_ question: Revisit.Question) -> (view: FamilyView, settings: ClaimSettings)? {
    guard let revisit = revisits[question] else { return nil }
    let family = input.families.families[Int(question.family)]
    let held = OverrideBook(input.overrides, on: question.on)
    let judged = ClaimNight.inOrder(revisit.outcomes).map { held.judge($0, familyRef: family.ref) }
    let view = FamilyView(family: family, index: question.family, outcomes: judged, asOf: question.on)
    return (view, revisit.settings ?? settings)
  }

  /// A test that was passed, and whose window had ended, when the family was closed still counts, unless it is known to fail now
  /// (*Meaning*: Closed families).
  private func asClosed(_ one: JudgedOutcome, family: Int32, closed: CalendarDay) -> JudgedOutcome {
    guard !one.isSettled, let then = revisits[Revisit.Question(family: family, on: closed)] else { return one }
    let same = then.outcomes.first { $0.person == one.outcome.person && $0.measure == one.outcome.measure }
    guard let same, same.status == .met else { return one }
    if one.status == .review || one.outcome.hasCollapsed {
      var lost = one
      lost.hasCollapsedSinceClosing = true
      return lost
    }
    return same.windowTo.map { $0 <= closed } ?? true ? JudgedOutcome(outcome: same, status: .met) : one
  }

  /// Codes of earlier stages that withhold a claim of the family, ascending, once each.
  func blocks(_ view: FamilyView) -> [ExceptionCode] {
    let persons = view.members.flatMap { blocksByPerson[view.ref(of: $0)] ?? [] }
    return Set((blocksByFamily[view.family.ref] ?? []) + persons).sorted()
  }

  private static func inOrder(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.sorted {
      ($0.family, $0.measure, $0.person ?? -1, $0.personRef) < ($1.family, $1.measure, $1.person ?? -1, $1.personRef)
    }
  }

  private static func ranges(_ sorted: [Outcome], families: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for family in 0..<families {
      var end = start
      while end < sorted.count, sorted[end].family == family { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}
