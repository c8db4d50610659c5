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
  /// What approved and submitted claims said.
  let kept: [ClaimID: [ClaimContent]]
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

  var settings: ClaimSettings { input.settings }
  var asOf: CalendarDay { input.asOf }

  /// The lasting id of a person.
  func id(of person: Int32) -> PersonID { input.persons.persons[Int(person)].id }

  /// A family as it stands tonight.
  func view(_ index: Int) -> FamilyView {
    let family = input.families.families[index]
    let judged = sorted[byFamily[index]].map { overrides.judge($0, familyRef: family.ref) }
    let view = FamilyView(family: family, index: Int32(index), outcomes: judged, asOf: asOf)
    guard let closed = view.closedOn, closed < asOf else { return view }
    let kept = judged.map { asClosed($0, family: Int32(index), closed: closed) }
    return FamilyView(family: family, index: Int32(index), outcomes: kept, asOf: asOf)
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

  /// A family as it stood on an earlier day, with what is known now, and the settings that counted then; nil where nobody looked.
  func view(_ question: Revisit.Question) -> (view: FamilyView, settings: ClaimSettings)? {
    guard let revisit = revisits[question] else { return nil }
    let family = input.families.families[Int(question.family)]
    let held = OverrideBook(input.overrides, on: question.on)
    let judged = ClaimNight.inOrder(revisit.outcomes).map { held.judge($0, familyRef: family.ref) }
    let view = FamilyView(family: family, index: question.family, outcomes: judged, asOf: question.on)
    return (view, revisit.settings ?? settings)
  }

  /// A test that was passed, and whose window had ended, when the family was closed still counts (*Meaning*: Closed families).
  private func asClosed(_ one: JudgedOutcome, family: Int32, closed: CalendarDay) -> JudgedOutcome {
    guard !one.isSettled, let then = revisits[Revisit.Question(family: family, on: closed)] else { return one }
    let same = then.outcomes.first { $0.person == one.outcome.person && $0.measure == one.outcome.measure }
    guard let same, same.status == .met, same.windowTo.map({ $0 <= closed }) ?? true else { return one }
    return JudgedOutcome(outcome: same, status: .met)
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
