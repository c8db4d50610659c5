public import Settings
import Vocabulary

/// Reads a plan's files strictly, and collects every mistake: `settings.yaml` first, then `events.yaml`, then one file a headline. What
/// the keys of each part are stands beside the part; this puts the parts together.
public final class PlanReader {
  /// The plan, as far as it has been read.
  public internal(set) var plan = OutcomePlan(title: "")
  /// The names of the tests, also of those that are wrong otherwise.
  public internal(set) var testNames: [String] = []
  var benefits: BenefitRules?
  var eet: EETRules?
  private let mistakes: MistakeList
  private let feeds: PlanFeeds
  /// Agencies that rows name by one word.
  var agencies: [String: [String]] = [:]
  /// Whether the tests being read belong to an indicator, whose name is enough.
  var isWithinIndicator = false
  var rowPlaces: [Setting] = []
  var indicatorPlaces: [Setting] = []
  /// Kinds of event of which was said that no feed tells of them.
  private var untold: Set<EventKind> = []

  /// A reader of an empty plan.
  ///
  /// - Parameter feeds: the pipeline's feeds, against which the plan's are checked.
  public init(mistakes: MistakeList, feeds: PlanFeeds) {
    self.mistakes = mistakes
    self.feeds = feeds
    plan.sources = feeds.sources
  }

  /// Goes on from what another reader has read of `settings.yaml` and `events.yaml`.
  init(after other: PlanReader, mistakes: MistakeList) {
    self.mistakes = mistakes
    feeds = other.feeds
    plan = other.plan
    benefits = other.benefits
    eet = other.eet
    agencies = other.agencies
  }

  // MARK: settings.yaml

  /// Reads `settings.yaml`.
  public func readSettings(_ root: Setting) {
    let beside = PlanSettings.people
    let file = root.section(
      ["title", "readings", "agencies", "benefits", "education_employment_training"] + beside.map(\.name))
    plan.title = file.required("title")?.text ?? ""
    beside.read(&plan.settings, file, self)
    if let readings = file.required("readings") {
      PlanSettings.readings.read(&plan.settings, readings.section(PlanSettings.names), self)
    }
    for entry in file["agencies"]?.entries ?? [] { agencies[entry.key] = entry.value.texts }
    benefits = file["benefits"].map { read($0, BenefitRules(), BenefitRules.keys) }
    eet = file["education_employment_training"].map { read($0, EETRules(), EETRules.keys) }
  }

  private func read<Part>(_ place: Setting, _ empty: Part, _ keys: [PlanKey<Part>]) -> Part {
    var part = empty
    keys.read(&part, place.section(keys.map(\.name)), self)
    return part
  }

  // MARK: events.yaml

  /// Reads `events.yaml`.
  public func readEvents(_ root: Setting) {
    let file = root.section(["events"])
    for entry in file.required("events")?.entries ?? [] {
      if plan.events.contains(where: { $0.name == entry.key }) { entry.place.wrong("the event stands twice") }
      plan.events.append(EventSet(name: entry.key, selectors: entry.value.list.compactMap(selector)))
    }
  }

  private func selector(_ place: Setting) -> EventSelector? {
    let names = EventSelector.keys(.enrolment).map(\.name)
    let section = place.section(["kind"] + names)
    guard let kind = section.required("kind")?.word(EventKind.self) else { return nil }
    if feeds.lacks(kind) {
      section["kind"]?.wrong(PlanReader.nobodyTells(of: kind))
      untold.insert(kind)
    }
    var selector = EventSelector(kind: kind)
    EventSelector.keys(kind).read(&selector, section, self)
    return selector
  }

  // MARK: Rows

  /// Reads the file of one headline.
  public func readHeadline(_ root: Setting) {
    let file = root.section(["headline", "title", "goal", "rows"])
    let letter = file.required("headline")?.text ?? ""
    plan.headlines.append(
      OutcomePlan.Headline(letter: letter, title: file.required("title")?.text ?? "", goal: file["goal"]?.text ?? ""))
    for place in file.required("rows")?.list ?? [] {
      plan.rows.append(PlanRow(place, headline: letter, self))
      rowPlaces.append(place)
    }
  }

  /// What only shows when every file is read.
  public func checkWhole() {
    for (row, place) in zip(plan.rows, rowPlaces) {
      for kind in plan.kinds(readBy: row) where feeds.lacks(kind) && !untold.contains(kind) {
        place.wrong("row \(row.measure): \(PlanReader.nobodyTells(of: kind))")
      }
    }
    checkMap()
    checkForOverlaps()
    checkForGaps()
    if plan.rows.count > 64 { rowPlaces.last?.wrong("more than 64 rows; the program counts them in 64 bits") }
  }

  private static func nobodyTells(of kind: EventKind) -> String {
    "no feed of the pipeline gives events of kind '\(kind.rawValue)', so this could never hold; list a feed that does, or say "
      + "under 'without' in pipeline.yaml why there is none"
  }

  /// Days on which two versions of a row are in force.
  private func checkForOverlaps() {
    for (index, row) in plan.rows.enumerated() {
      for (other, earlier) in plan.rows.enumerated() where other < index && earlier.measure == row.measure {
        let from = [row.inForceFrom, earlier.inForceFrom].compactMap { $0 }.max()
        let to = [row.inForceTo, earlier.inForceTo].compactMap { $0 }.min()
        if let from, let to, from > to { continue }
        rowPlaces[index].wrong(
          "two versions of row \(row.measure) are in force on one day; the other is at \(earlier.place)")
      }
    }
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

  // MARK: Values

  /// The tests of a list.
  func steps(_ place: Setting) -> [PlanStep] {
    let found = place.list.compactMap { PlanStep($0, self) }
    if found.isEmpty { place.wrong("holds no test: everybody would succeed at once") }
    return found
  }

  func words(_ place: Setting) -> WordList { plan.add(words: place.texts) }

  /// Rows and tests under whose names somebody may declare something.
  func declaredNames(_ place: Setting) -> WordList { plan.add(words: place.names(.declaredName)) }

  func feedList(_ place: Setting) -> FeedList {
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

  func events(_ place: Setting) -> EventSet? {
    guard let name = place.text else { return nil }
    if let set = plan.events.first(where: { $0.name == name }) { return set }
    place.wrong("events.yaml names no event '\(name)'\(NearestWord.hint(name, in: plan.events.map(\.name).sorted()))")
    return EventSet(name: name, selectors: [])
  }
}
