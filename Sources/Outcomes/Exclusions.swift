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
  /// In order of date. The same exclusion from two feeds (one date, one category) counts once, the later extract winning.
  static func list(_ set: EventSet, of subject: Subject, book: EvidenceBook) -> [Exclusion] {
    guard subject.mask & Subject.bit(.exclusion) != 0 else { return [] }
    var found: [(exclusion: Exclusion, category: UInt32)] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .exclusion, book.selector(of: set, for: event) != nil, let on = event.on, on <= book.asOf
      else { continue }
      let isLunch = event.type.number == book.canon.lunchtime
      // Schools changed the word for a fixed-term exclusion to suspension; the two are one category.
      let category = event.type.number == book.canon.suspended ? book.canon.fixedTerm : event.type.number
      let one = Exclusion(on: on, sessions: event.sessions ?? (isLunch ? 1 : nil), index: index, feed: event.feed)
      let twins = found.indices.filter {
        found[$0].exclusion.on == on && found[$0].category == category && found[$0].exclusion.feed != event.feed
      }
      guard let twin = twins.first else {
        found.append((one, category))
        continue
      }
      if isLater(event.feed, than: found[twin].exclusion.feed, book) { found[twin] = (one, category) }
    }
    return found.map(\.exclusion).sorted { ($0.on, $0.index) < ($1.on, $1.index) }
  }

  private static func isLater(_ feed: UInt16, than other: UInt16, _ book: EvidenceBook) -> Bool {
    let mine = book.feeds[Int(feed)].to?.number ?? .min
    let theirs = book.feeds[Int(other)].to?.number ?? .min
    return mine > theirs
  }
}
