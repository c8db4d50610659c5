import Vocabulary

/// An exclusion, counted once whoever reported it.
struct Exclusion {
  let on: CalendarDay
  /// Half days; nil where the row does not say.
  let sessions: Int?
  let index: Int32
  let feed: UInt16
}

/// Lists a subject's exclusions of a set.
enum ExclusionTable {
  /// In order of date, each exclusion once: of the rows that report it, the latest extract's stands.
  static func list(_ set: EventSet, of subject: Subject, book: EvidenceBook) -> [Exclusion] {
    guard subject.mask & Subject.bit(.exclusion) != 0 else { return [] }
    let counting = subject.events.filter { index in
      let event = book.events[Int(index)]
      return book.selector(of: set, for: event) != nil && event.on.map { $0 <= book.asOf } ?? false
    }
    let found = ReportedExclusion.list(counting, book: book).compactMap { reported -> Exclusion? in
      let event = book.events[Int(reported.standing)]
      guard event.kind == .exclusion, let on = event.on else { return nil }
      let isLunch = event.type.number == book.canon.lunchtime
      return Exclusion(
        on: on, sessions: event.sessions ?? (isLunch ? 1 : nil), index: reported.standing, feed: event.feed)
    }
    return found.sorted { ($0.on, $0.index) < ($1.on, $1.index) }
  }
}
