import Outcomes
import Vocabulary

/// Reads a plan's files strictly, and collects every mistake.
final class PlanReader {
  var plan = OutcomePlan(title: "")
  let mistakes: MistakeList
  let feeds: PlanFeeds
  var eventSets: [String: EventSet] = [:]
  var benefits: BenefitTest?
  var eet: (group: WordList, unknown: WordList, school: WordList)?
  var rowPlaces: [Setting] = []
  var testNames: [String] = []
  /// Kinds of event of which was said that no feed tells of them.
  private var untold: Set<EventKind> = []

  init(mistakes: MistakeList, feeds: PlanFeeds) {
    self.mistakes = mistakes
    self.feeds = feeds
    plan.sources = feeds.sources
  }

  // MARK: Words, feeds, events

  func words(_ place: Setting?) -> WordList { plan.add(words: place?.texts ?? []) }

  func feedList(_ place: Setting?) -> FeedList {
    guard let place else { return .none }
    let known = feeds.names ?? feeds.sources.values.flatMap { $0 }
    var names: [String] = []
    for item in place.list {
      guard let name = item.text else { continue }
      if known.contains(name) {
        names.append(name)
      } else {
        item.wrong("no feed '\(name)'\(NearestWord.hint(name, in: known.sorted()))")
      }
    }
    return plan.add(feeds: names)
  }

  func events(_ place: Setting?) -> EventSet {
    guard let place, let name = place.text else { return EventSet(name: "", selectors: []) }
    if let set = eventSets[name] { return set }
    place.wrong("events.yaml names no event '\(name)'\(NearestWord.hint(name, in: eventSets.keys.sorted()))")
    return EventSet(name: name, selectors: [])
  }

  /// A row that another part names; checked when all rows are read.
  func measure(_ place: Setting?) -> String {
    place?.mentions(.row)
    return place?.text ?? ""
  }

  /// Rows and tests under whose names somebody may declare something.
  func declaredNames(_ place: Setting?) -> WordList { plan.add(words: place?.names(.declaredName) ?? []) }

  // MARK: events.yaml

  func readEvents(_ root: Setting) {
    let file = root.section(["events"])
    for entry in file.required("events")?.entries ?? [] {
      if eventSets[entry.key] != nil { entry.place.wrong("the event stands twice") }
      eventSets[entry.key] = EventSet(name: entry.key, selectors: entry.value.list.compactMap(selector))
    }
  }

  private func selector(_ place: Setting) -> EventSelector? {
    let part = place.section(["kind", "where", "from", "date", "known_from", "children", "age"])
    guard let kind = part.required("kind")?.word(EventKind.self) else { return nil }
    if feeds.lacks(kind) {
      part["kind"]?.wrong(PlanReader.nobodyTells(of: kind))
      untold.insert(kind)
    }
    var selector = EventSelector(kind: kind)
    if let from = part["from"] { selector.feeds = feedList(from) }
    for entry in part["where"]?.entries ?? [] {
      if let condition = condition(entry, kind) { selector.conditions.append(condition) }
    }
    if let date = part["date"]?.word(EventSelector.DateField.self) { selector.date = date }
    if let known = part["known_from"]?.word(EventSelector.DateField.self) { selector.knownFrom = known }
    selector.leastChildren = part["children"]?.integer(in: 1...20)
    selector.age = part["age"]?.ages
    return selector
  }

  private func condition(_ entry: (key: String, place: Setting, value: Setting), _ kind: EventKind) -> EventSelector
    .WordCondition?
  {
    let fields = kind.fields.filter { if case .word = $0.slot { true } else { false } }
    guard let field = fields.first(where: { $0.rawValue == entry.key }), case .word(let slot) = field.slot else {
      entry.place.wrong("'\(kind.rawValue)' has no such word\(NearestWord.hint(entry.key, in: fields.map(\.rawValue)))")
      return nil
    }
    let isNot = entry.value.isMapping
    let listed = isNot ? entry.value.section(["not"]).required("not") : entry.value
    // `blank` stands for a missing value, as an empty cell cannot be seen on paper.
    let texts = (listed?.texts ?? []).map { $0 == "blank" ? "" : $0 }
    return EventSelector.WordCondition(slot: slot, field: field, words: plan.add(words: texts), isNot: isNot)
  }

  /// Days between two versions of a row: a family engaged on one of them would be held to nothing.
  private func checkForGaps() {
    for (index, row) in plan.rows.enumerated() {
      guard let to = row.inForceTo else { continue }
      let others = plan.rows.filter { $0.measure == row.measure && $0 != row }
      guard !others.contains(where: { $0.isInForce(on: to.adding(days: 1)) }),
        let next = others.compactMap(\.inForceFrom).filter({ $0 > to }).min()
      else { continue }
      rowPlaces[index].wrong(
        "no version of row \(row.measure) is in force from \(to.adding(days: 1)) to \(next.adding(days: -1))")
    }
  }

  private static func nobodyTells(of kind: EventKind) -> String {
    "no feed of the pipeline gives events of kind '\(kind.rawValue)', so this could never hold; list a feed that does, or say "
      + "under 'without' in pipeline.yaml why there is none"
  }

  // MARK: The whole

  /// What only shows when every file is read.
  func checkWhole() {
    for (row, place) in zip(plan.rows, rowPlaces) {
      for kind in plan.kinds(readBy: row) where feeds.lacks(kind) && !untold.contains(kind) {
        place.wrong("row \(row.measure): \(PlanReader.nobodyTells(of: kind))")
      }
    }
    for (index, row) in plan.rows.enumerated() {
      for (other, earlier) in plan.rows.enumerated() where other < index && earlier.measure == row.measure {
        let from = [row.inForceFrom, earlier.inForceFrom].compactMap { $0 }.max()
        let to = [row.inForceTo, earlier.inForceTo].compactMap { $0 }.min()
        if let from, let to, from > to { continue }
        rowPlaces[index].wrong(
          "two versions of row \(row.measure) are in force on one day; the other is at \(earlier.place)")
      }
    }
    checkForGaps()
    if plan.rows.count > 64 { rowPlaces.last?.wrong("more than 64 rows; the program counts them in 64 bits") }
  }
}
