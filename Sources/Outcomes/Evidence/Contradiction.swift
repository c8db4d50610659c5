import Vocabulary

/// Rows that say different things about one thing of a subject, of which only one can be right (*Meaning*: Ties; Two systems).
struct Contradiction {
  /// Who contradicts whom.
  enum Kind {
    /// A source contradicts itself.
    case tie
    /// Two systems contradict each other.
    case systems
  }

  let kind: Kind
  /// Whether the first version is of an extract that reaches further than the others.
  let firstIsLater: Bool
  /// What each says, as the events that say it. The first stands for all: what the latest extract says, and of a tie one that does not hang
  /// on the order of rows.
  let versions: [[Int32]]

  /// A source's own versions of one thing, put into an order that is not that of the rows.
  init(tied versions: [[Int32]], book: EvidenceBook) {
    kind = .tie
    firstIsLater = false
    self.versions = versions.map { ($0, book.content(of: $0[0])) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
  }

  /// What several feeds say of one thing.
  init(_ byFeed: [UInt16: [Int32]], book: EvidenceBook) {
    let feeds = byFeed.keys.sorted { book.isLater($0, than: $1) }
    kind = .systems
    firstIsLater = feeds.dropFirst().allSatisfy { book.feeds[Int($0)].to != book.feeds[Int(feeds[0])].to }
    versions = feeds.map { byFeed[$0] ?? [] }
  }

  /// The contradictions among a subject's events, in order.
  static func list(_ events: [Int32], book: EvidenceBook) -> [Contradiction] {
    var groups: [[Int32]] = []
    var first = 0
    while first < events.count {
      let kind = book.events[Int(events[first])].kind
      var end = first + 1
      while end < events.count, book.events[Int(events[end])].kind == kind { end += 1 }
      if end - first > 1, let identity = kind.identity {
        groups += things(events[first..<end], identity, book)
      }
      first = end
    }
    return groups.flatMap { rows in
      // Looked up again: contradictions are few.
      book.events[Int(rows[0])].kind.identity.map { among(rows, $0, book) } ?? []
    }
  }

  /// The rows of each thing that has several that do not all say the same.
  private static func things(_ events: ArraySlice<Int32>, _ identity: EventKind.Identity, _ book: EvidenceBook)
    -> [[Int32]]
  {
    var things: [[Int32]] = []
    var seen: Set<Int32> = []
    for (place, index) in zip(events.indices, events) where !seen.contains(index) {
      let event = book.events[Int(index)]
      let others = events[(place + 1)...].filter { book.events[Int($0)].isAboutTheSame(as: event, identity) }
      guard !others.isEmpty else { continue }
      seen.formUnion(others)
      if others.contains(where: { book.events[Int($0)].contradicts(event, identity) }) {
        things.append([index] + others)
      }
    }
    return things
  }

  private static func among(_ rows: [Int32], _ identity: EventKind.Identity, _ book: EvidenceBook) -> [Contradiction] {
    let byFeed = Dictionary(grouping: rows) { book.events[Int($0)].feed }
    var found: [Contradiction] = []
    for feed in byFeed.keys.sorted() {
      var versions: [[Int32]] = []
      for row in byFeed[feed] ?? [] {
        let event = book.events[Int(row)]
        if let same = versions.firstIndex(where: { !book.events[Int($0[0])].contradicts(event, identity) }) {
          versions[same].append(row)
        } else {
          versions.append([row])
        }
      }
      if versions.count > 1 { found.append(Contradiction(tied: versions, book: book)) }
    }
    if byFeed.count > 1 { found.append(Contradiction(byFeed, book: book)) }
    return found
  }

  /// The rows that contradict each other.
  func lines(_ book: EvidenceBook) -> [SourceLine] { versions.joined().map { book.events[Int($0)].line }.sorted() }
}

extension EvidenceBook {
  /// What an event says, as texts that can be compared whatever the order in which rows were read.
  fileprivate func content(of index: Int32) -> [String] {
    let event = events[Int(index)]
    return event.kind.fields.map { field in
      switch field.slot {
      case .day, .count: String(event[number: field])
      case .word, .key: words[event[word: field]]
      }
    }
  }

  /// Whether a feed reaches further than another; of two that reach as far, the one that the pipeline names first.
  func isLater(_ feed: UInt16, than other: UInt16) -> Bool {
    let (to, otherTo) = (feeds[Int(feed)].to?.number ?? .min, feeds[Int(other)].to?.number ?? .min)
    return to == otherTo ? feed < other : to > otherTo
  }
}
