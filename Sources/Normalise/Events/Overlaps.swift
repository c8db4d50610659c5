import Vocabulary

/// Finds spells of one person that lie over each other where only one of them can be right.
enum Overlaps {
  /// The kinds of which a person has one spell at a time.
  private static let kinds: [EventKind] = [.enrolment, .situation, .homeEducation]

  /// One exception for each spell that starts before the one before it has ended, in order of kind, record and day.
  static func find(in extracts: NormalisedExtracts, register: String) -> [DataException] {
    let subsidiary = extracts.words.find("S")
    var spells: [Int] = []
    for (index, event) in extracts.events.enumerated() where event.record != nil && kinds.contains(event.kind) {
      // A dual registration has a second school at the same time by design.
      if event.kind != .enrolment || subsidiary == nil || event.status != subsidiary { spells.append(index) }
    }
    let order = spells.sorted { rank(extracts.events[$0], $0) < rank(extracts.events[$1], $1) }
    return zip(order, order.dropFirst()).compactMap { before, after in
      let (first, second) = (extracts.events[before], extracts.events[after])
      guard first.kind == second.kind, first.record == second.record, overlap(first, second) else { return nil }
      return exception(second, extracts, register)
    }
  }

  private static func rank(_ event: Event, _ index: Int) -> (Int, Int32, Int32, Int) {
    (event.kind.position, event.record ?? -1, event.days.a, index)
  }

  /// Whether the second of two spells starts before the first has ended; the day on which one ends and the next starts is no overlap.
  private static func overlap(_ first: Event, _ second: Event) -> Bool {
    guard first.days.b == Column.missing || first.days.b > second.days.a else { return false }
    // The same spell again: a further rating of home education, the same enrolment in two censuses.
    if first.kind == .homeEducation { return first.days.a != second.days.a }
    return !(first.days.a == second.days.a && first.place == second.place && first.type == second.type)
  }

  private static func exception(_ event: Event, _ extracts: NormalisedExtracts, _ register: String) -> DataException {
    let feed = extracts.feeds[Int(event.feed)]
    let record = event.record.map { extracts.records[Int($0)] }
    return DataException(
      .warn, "OVERLAPPING_SPELLS", stage: .normalise, source: feed.source, feed: feed.feed, line: event.line,
      personRef: record?.key(in: register) ?? "", field: "on",
      message: "This spell starts before the one before it has ended, though a person has one at a time.",
      action: "Close the earlier spell in the source system.", owner: "source owner")
  }
}
