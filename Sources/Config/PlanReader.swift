import Outcomes
import Vocabulary

/// Reads a plan's files strictly, and collects every mistake.
final class PlanReader {
  var plan = OutcomePlan(title: "")
  let mistakes: MistakeList
  let feeds: [String]?
  var eventSets: [String: EventSet] = [:]
  var benefits: BenefitTest?
  var eet: (group: WordList, unknown: WordList, school: WordList)?
  var rowPlaces: [Setting] = []
  var testNames: [String] = []

  init(mistakes: MistakeList, feeds: [String]?) {
    self.mistakes = mistakes
    self.feeds = feeds
  }

  // MARK: Words, feeds, events

  func words(_ place: Setting?) -> WordList { plan.add(words: place?.texts ?? []) }

  func feedList(_ place: Setting?) -> FeedList {
    guard let place else { return .none }
    let known = feeds ?? plan.sources.values.flatMap { $0 }
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
    let file = root.section(["sources", "events"])
    for entry in file.required("sources")?.entries ?? [] {
      guard let kind = EventKind(rawValue: entry.key) else {
        entry.place.wrong("no such kind of event\(NearestWord.hint(entry.key, in: EventKind.allCases.map(\.rawValue)))")
        continue
      }
      for item in entry.value.list {
        guard let name = item.text else { continue }
        if let feeds, !feeds.contains(name) {
          item.wrong("the pipeline has no feed '\(name)'\(NearestWord.hint(name, in: feeds))")
        }
      }
      plan.sources[kind] = entry.value.texts
    }
    for entry in file.required("events")?.entries ?? [] {
      if eventSets[entry.key] != nil { entry.place.wrong("the event stands twice") }
      eventSets[entry.key] = EventSet(name: entry.key, selectors: entry.value.list.compactMap(selector))
    }
  }

  private func selector(_ place: Setting) -> EventSelector? {
    let part = place.section(["kind", "where", "from", "date", "known_from", "children", "age"])
    guard let kind = part.required("kind")?.word(EventKind.self) else { return nil }
    if plan.sources[kind] == nil {
      part["kind"]?.wrong("no feed under 'sources' delivers '\(kind.rawValue)', so this can never hold")
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

  // MARK: The whole

  /// What only shows when every file is read.
  func checkWhole() {
    for (index, row) in plan.rows.enumerated() {
      for (other, earlier) in plan.rows.enumerated() where other < index && earlier.measure == row.measure {
        let from = [row.inForceFrom, earlier.inForceFrom].compactMap { $0 }.max()
        let to = [row.inForceTo, earlier.inForceTo].compactMap { $0 }.min()
        if let from, let to, from > to { continue }
        rowPlaces[index].wrong(
          "two versions of row \(row.measure) are in force on one day; the other is at \(earlier.place)")
      }
    }
    if plan.rows.count > 64 { rowPlaces.last?.wrong("more than 64 rows; the program counts them in 64 bits") }
  }
}
