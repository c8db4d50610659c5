import Vocabulary

extension MeasureEvaluation {
  /// The feeds that deliver the events of a set.
  func feeds(of set: EventSet) -> [UInt16] {
    var found: [UInt16] = []
    for selector in set.selectors {
      let feeds =
        selector.feeds.map { book.feedLists[$0.index] } ?? book.sourceFeeds[selector.kind.position]
      for feed in feeds where !found.contains(feed) { found.append(feed) }
    }
    return found
  }

  /// Nil where the feeds can vouch for every day between two; otherwise why they cannot.
  func checked(_ required: FeedList, _ whereDelivered: FeedList, from first: CalendarDay, to last: CalendarDay)
    -> Answer?
  {
    let names = book.plan.feedLists[required.index]
    let feeds = book.feedLists[required.index]
    guard feeds.count == names.count else { return short(nil, last) }
    let delivered = book.feedLists[whereDelivered.index].filter { book.feeds[Int($0)].to != nil }
    if feeds.isEmpty, delivered.isEmpty, !book.plan.feedLists[whereDelivered.index].isEmpty { return short(nil, last) }
    for feed in feeds + delivered {
      tell { $0.relySilently(on: feed) }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
      if !book.feeds[Int(feed)].covers(from: first, to: last) { return short(feed, last) }
    }
    return nil
  }

  func short(_ feed: UInt16?, _ until: CalendarDay) -> Answer {
    tell {
      let name = feed.map { book.feeds[Int($0)].feed } ?? "that is missing"
      $0.want("An extract \(name) complete up to \(until.iso)", from: "The owner of the source", possibleFrom: until)
    }
    return .awaiting(.coverageShort)
  }

  /// Nil where the feeds of a set would have told of the subject up to a day, or up to an earlier one; otherwise why not.
  ///
  /// - Parameter isSilent: whether the answer makes use of their silence.
  func blind(in set: EventSet, upTo day: AskedDay, atMost last: CalendarDay? = nil, isSilent: Bool = false) -> Answer? {
    let all = feeds(of: set)
    let until = min(day.told, last ?? day.told)
    if let gone = all.first(where: { book.feeds[Int($0)].to == nil }) { return short(gone, until) }
    if all.isEmpty { return short(nil, until) }
    for feed in all {
      if isSilent { tell { $0.relySilently(on: feed) } }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
      if let to = book.feeds[Int(feed)].to, to < day, last.map({ to < $0 }) ?? true { return short(feed, until) }
    }
    return nil
  }

  /// Nil where every delivered feed of a set could have found the subject; otherwise that one could not.
  func unfindable(in set: EventSet) -> Answer? {
    for feed in feeds(of: set) where book.feeds[Int(feed)].to != nil {
      tell { $0.relySilently(on: feed) }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
    }
    return nil
  }
}
