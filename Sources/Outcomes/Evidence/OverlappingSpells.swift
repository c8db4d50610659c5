import Families
import Match
import Vocabulary

/// Finds spells of one person that lie over each other where only one of them can be right.
struct OverlappingSpells {
  /// The kinds of which a person has one spell at a time.
  private static let kinds: [EventKind] = [.enrolment, .situation, .homeEducation]

  private let book: EvidenceBook
  private let families: FamilyList

  init(_ book: EvidenceBook, families: FamilyList) {
    self.book = book
    self.families = families
  }

  /// One exception for each spell that starts before the one before it in the same source has ended, in order of kind, record and day,
  /// and for each family of the person.
  func exceptions() -> [DataException] {
    let order = book.events.indices.filter { isAlone(book.events[$0]) }.sorted { rank($0) < rank($1) }
    let second = zip(order, order.dropFirst()).compactMap { before, after in
      overlap(book.events[before], book.events[after]) ? book.events[after] : nil
    }
    let refs = MemberRefs(of: Set(second.compactMap(person)), in: families)
    return second.flatMap { event in person(event).map { refs.refs(of: $0).map { exception(event, $0) } } ?? [] }
  }

  private func person(_ event: Event) -> Int32? { event.record.map { book.persons.links[Int($0)].person } }

  /// Whether the event is a spell beside which there should be no other: a dual registration has a second school by design.
  private func isAlone(_ event: Event) -> Bool {
    guard event.record != nil, OverlappingSpells.kinds.contains(event.kind) else { return false }
    return event.kind != .enrolment || event.status.number != book.canon.subsidiary
  }

  private func rank(_ index: Int) -> (Int, Int32, Int32, Int) {
    let event = book.events[index]
    return (event.kind.position, event.record ?? -1, event.days.a, index)
  }

  /// Whether the second of two spells starts before the first has ended; the day on which one ends and the next starts is no overlap.
  private func overlap(_ first: Event, _ second: Event) -> Bool {
    guard first.kind == second.kind, first.record == second.record,
      first.days.b == Column.missing || first.days.b > second.days.a
    else { return false }
    // The same spell again: a further rating of home education, the same enrolment in two censuses.
    if first.kind == .homeEducation { return first.days.a != second.days.a }
    return !(first.days.a == second.days.a && first.place == second.place && first.type == second.type)
  }

  private func exception(_ event: Event, _ ref: MemberRefs.Ref) -> DataException {
    let feed = book.feeds[Int(event.feed)]
    return DataException(
      .overlappingSpells, stage: .outcomes, source: feed.source, feed: feed.feed, line: event.line,
      familyRef: ref.family, personRef: ref.person, field: "on")
  }
}
