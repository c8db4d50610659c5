import Families
import Match
import Normalise
import Vocabulary

/// Finds needs and declarations under a name that is neither a row of the plan nor one of its declared tests: they count for nothing, and
/// nobody would know.
struct UnknownMeasures {
  private let book: EvidenceBook
  /// The words that a need or a declaration can be under.
  private let known: Set<UInt32>
  private let families: FamilyList

  init(_ book: EvidenceBook, rows: [RowQuestions], families: FamilyList) {
    self.book = book
    self.families = families
    known = Set(rows.flatMap(\.declaredNames).flatMap { book.lists[$0.index] })
  }

  /// One exception for each such row and family of the person, in order of row and family.
  func exceptions() -> [DataException] {
    let stray = book.events.filter { event in
      guard event.kind == .declaration || event.kind == .need && event.status.number == book.canon.yes else {
        return false
      }
      return book.rowOfWord[Int(event.type.number)] == 0 && !known.contains(event.type.number)
    }
    guard !stray.isEmpty else { return [] }
    let refs = MemberRefs(of: Set(stray.compactMap(person)), in: families)
    return stray.flatMap { event -> [DataException] in
      guard let person = person(event) else {
        return [exception(event, MemberRefs.Ref(family: family(event), person: ""))]
      }
      return refs.refs(of: person).map { exception(event, $0) }
    }
  }

  private func person(_ event: Event) -> Int32? { event.record.map { book.persons.links[Int($0)].person } }

  private func family(_ event: Event) -> String { event.family.map { book.extracts.register[Int($0)].ref } ?? "" }

  private func exception(_ event: Event, _ ref: MemberRefs.Ref) -> DataException {
    let feed = book.feeds[Int(event.feed)]
    return DataException(
      .unknownMeasure, stage: .outcomes, source: feed.source, feed: feed.feed, line: event.line,
      familyRef: ref.family, personRef: ref.person, field: "type")
  }
}
