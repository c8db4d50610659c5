import Vocabulary

/// One exclusion and the rows that report it: the census and the education system both do, and censuses that follow each other do again.
struct ReportedExclusion {
  /// The row that stands for all of them: the one of the latest extract.
  private(set) var standing: Int32
  /// All rows, as indexes.
  private(set) var rows: [Int32]
  /// Whether any of the rows says that it was overturned.
  private(set) var isOverturned: Bool
  private var feeds: [UInt16]
  private let on: CalendarDay?
  private let category: UInt32

  private init(_ index: Int32, _ event: Event, _ book: EvidenceBook) {
    standing = index
    rows = [index]
    feeds = [event.feed]
    on = event.on
    // Schools changed the word for a fixed-term exclusion to suspension; the two are one category.
    category = event.type.number == book.canon.suspended ? book.canon.fixedTerm : event.type.number
    isOverturned = event.overturned.number == book.canon.yes
  }

  /// The exclusions among some events, in the order of their first rows. Within a feed a row is the same exclusion again where day,
  /// category, sessions and school agree; between feeds, which count and name in ways of their own, where day and category do.
  static func list(_ events: [Int32], book: EvidenceBook) -> [ReportedExclusion] {
    var all: [ReportedExclusion] = []
    for index in events where book.events[Int(index)].kind == .exclusion {
      let one = ReportedExclusion(index, book.events[Int(index)], book)
      if let again = all.firstIndex(where: { $0.isRepeated(by: one, book) }) {
        all[again].add(one)
      } else {
        all.append(one)
      }
    }
    var found: [ReportedExclusion] = []
    for one in all {
      let twins = found.indices.filter { found[$0].isToldElsewhere(by: one) }
      guard let twin = twins.first(where: { found[$0].hasSessions(of: one, book) }) ?? twins.first else {
        found.append(one)
        continue
      }
      found[twin].add(one)
      let (feed, other) = (book.events[Int(one.standing)].feed, book.events[Int(found[twin].standing)].feed)
      if book.isLater(feed, than: other) { found[twin].standing = one.standing }
    }
    return found
  }

  /// Exclusions whose length two systems report otherwise.
  static func contradictions(_ events: [Int32], book: EvidenceBook) -> [Contradiction] {
    list(events, book: book).compactMap { one in
      let byFeed = Dictionary(grouping: one.rows) { book.events[Int($0)].feed }
      guard byFeed.count > 1, Set(one.rows.compactMap { book.events[Int($0)].sessions }).count > 1 else { return nil }
      return Contradiction(byFeed, book: book)
    }
  }

  private mutating func add(_ other: ReportedExclusion) {
    rows += other.rows
    feeds += other.feeds
    isOverturned = isOverturned || other.isOverturned
  }

  private func isSameDay(as other: ReportedExclusion) -> Bool { on == other.on && category == other.category }

  private func isRepeated(by other: ReportedExclusion, _ book: EvidenceBook) -> Bool {
    isSameDay(as: other) && feeds.first == other.feeds.first && hasSessions(of: other, book)
      && book.events[Int(standing)].place == book.events[Int(other.standing)].place
  }

  private func isToldElsewhere(by other: ReportedExclusion) -> Bool {
    isSameDay(as: other) && !feeds.contains { other.feeds.contains($0) }
  }

  private func hasSessions(of other: ReportedExclusion, _ book: EvidenceBook) -> Bool {
    book.events[Int(standing)].sessions == book.events[Int(other.standing)].sessions
  }
}
