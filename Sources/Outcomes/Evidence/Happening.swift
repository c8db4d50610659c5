import Vocabulary

/// Something that happened, whoever reports it: by the source's key, or by its day where it has none.
struct Happening: Hashable {
  private let feed: UInt16
  private let key: Word
  private let day: CalendarDay?

  init(_ event: Event, on day: CalendarDay) {
    feed = event.feed
    key = event.key
    self.day = event.key.isNone ? day : nil
  }
}
