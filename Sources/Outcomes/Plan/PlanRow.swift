import Settings
public import Vocabulary

/// One row of the plan in one version: what is concerning, how we know, what success is, and how we know that.
public struct PlanRow: Sendable, Equatable {
  /// The row's number in the plan, such as `B1`.
  public var measure: String
  /// The headline's letter.
  public var headline: String
  /// The version, as outcomes and claims name it.
  public var version: String
  /// First day in force; nil for an open start.
  public var inForceFrom: CalendarDay?
  /// Last day in force; nil while it lasts.
  public var inForceTo: CalendarDay?
  /// The plan document and the place in it.
  public var source: String
  /// What the plan is concerned about, in our words.
  public var concern: String
  /// What success looks like, in our words.
  public var success: String
  /// Whom the row is about.
  public var subject: PlanSubject
  /// The routes by which somebody qualifies: one is enough.
  public var routes: [PlanRoute]
  /// An event that must be there beside a route (D7's finding); nil where none.
  public var confirmation: EventSet?
  /// The page on which the row stands; empty where the headlines are the plan's order.
  public var page: String
  /// The sets of indicators of which one must hold, by name; empty where the tests are the row's own.
  public var sets: [[String]]
  /// The tests of success: all must hold.
  public var tests: [PlanStep]
  /// Where the plan is silent, how it is read.
  public var readings: [Reading]
  /// The kind of events that, while they last, take the row out of account if they began after qualifying (home education); nil where none.
  public var neutralWhile: EventSet?
  /// Flags that a met measure carries, such as `SUSTAINED_UNSPECIFIED`.
  public var flagsWhenMet: [ExceptionCode]
  /// Whether the row goes its own way when its subject dies or leaves (D1).
  public var outlivesMembership: Bool
  /// Whether one subject who meets it is enough for the family (D1).
  public var oneIsEnough: Bool
  /// Whether what people say of themselves counts beside a professional's word; nil where it does not.
  public var selfReport: SelfReport?
  /// Months for which somebody is a new mother; nil where the row is not about mothers.
  public var newMotherMonths: Int?
  /// Indicators that prove nothing by themselves, and are told where they are true.
  public var supporting: [PlanStep]
  /// Where the row stands in its file, for messages.
  public var place: String

  /// What people say of themselves.
  public enum SelfReport: String, CaseIterable, Sendable { case counts }

  /// A reading of a place where the plan is silent.
  public struct Reading: Sendable, Equatable {
    /// The reading, in a sentence.
    public var text: String
    /// The setting that stands for it; empty where it cannot be set.
    public var setting: String

    /// A reading.
    public init(text: String, setting: String) {
      self.text = text
      self.setting = setting
    }
  }

  /// A row of which only the number is known.
  public init(measure: String, headline: String) {
    self.measure = measure
    self.headline = headline
    version = ""
    inForceFrom = nil
    inForceTo = nil
    source = ""
    concern = ""
    success = ""
    subject = PlanSubject(kinds: [], ages: nil)
    routes = []
    confirmation = nil
    page = ""
    sets = []
    tests = []
    readings = []
    neutralWhile = nil
    flagsWhenMet = []
    outlivesMembership = false
    oneIsEnough = false
    selfReport = nil
    newMotherMonths = nil
    supporting = []
    place = ""
  }

  /// Whether the version is in force on a day.
  public func isInForce(on day: CalendarDay) -> Bool {
    (inForceFrom.map { $0 <= day } ?? true) && (inForceTo.map { day <= $0 } ?? true)
  }
}

// MARK: In the headline's file

extension PlanRow {
  /// First and last day in force.
  struct Force: Equatable {
    var from: CalendarDay?
    var to: CalendarDay?
  }

  /// First and last day in force.
  var force: Force {
    get { Force(from: inForceFrom, to: inForceTo) }
    set { (inForceFrom, inForceTo) = (newValue.from, newValue.to) }
  }

  /// The keys of a row in the file of a headline.
  static var keys: [PlanKey<PlanRow>] {
    [.needed("row", \.measure, .text, "The row's number in the plan.")] + shared
      + [.needed("source", \.source, .source, "The plan document, and the place in it.")] + asked
      + [
        .needed("success", \.success, .text, "What success looks like."),
        .needed("how_we_know_it", \.tests, .tests, "The tests of success: all must hold."),
      ] + rest
  }

  /// The keys of a row on a page, where the map gives the tests and the page what its rows have in common.
  static var pageKeys: [PlanKey<PlanRow>] {
    [
      .needed("row", \.measure, .text, "The row's number in the plan."),
      .needed("headline", \.headline, .text, "The letter of the headline under which it counts."),
      .needed("place", \.source, .text, "The place in the page's document."),
    ] + asked
      + [
        .optional("success", \.success, .text, "What success looks like, of a row with tests of its own."),
        .optional("how_we_know_it", \.tests, .tests, "Tests of its own, instead of the map's: all must hold."),
      ] + rest
  }

  /// What a row says, or its page for it.
  static var shared: [PlanKey<PlanRow>] {
    [
      .needed("version", \.version, .text, "The version, as outcomes and claims name it."),
      .needed("in_force", \.force, .force, "First and last day on which this version is in force."),
    ]
  }

  private static var asked: [PlanKey<PlanRow>] {
    [
      .needed("subject", \.subject.kinds, .kindsOfPeople, "Whom the row is about."),
      .optional("ages", \.subject.ages, .ages, "Ages on the qualifying date."),
      .needed("concern", \.concern, .text, "What the plan is concerned about."),
      .needed("how_we_know", \.routes, .routes, "The routes by which somebody qualifies: one is enough."),
      .optional("confirmed_by", \.confirmation, .events, "An event that must be there beside a route."),
    ]
  }

  private static var rest: [PlanKey<PlanRow>] {
    [
      .optional("readings", \.readings, .readings, "How the plan is read where it is silent."),
      .optional("neutral_while", \.neutralWhile, .events, "Spells that take the row out of account while they last."),
      .optional("flags", \.flagsWhenMet, .flags, "Flags that a met measure carries."),
      .optional(
        "outlives_membership", \.outlivesMembership, .flag, "Whether it goes its own way when its subject leaves."),
      .optional("one_is_enough", \.oneIsEnough, .flag, "Whether one subject who meets it is enough for the family."),
      .optional("self_reported", \.selfReport, .choice, "Whether what people say of themselves counts."),
      .optional("mother_of_child_under", \.newMotherMonths, .months, "Only mothers of a member who is younger."),
    ]
  }

  /// The row that stands at a place, as far as it could be read.
  init(_ place: Setting, headline: String, _ reader: PlanReader) {
    self.init(measure: "", headline: headline)
    self.place = "\(place.file):\(place.line)"
    let section = place.section(PlanRow.keys.map(\.name))
    PlanRow.keys.read(&self, section, reader)
    checkSubject(section)
  }

  /// The row that stands at a place of a page.
  ///
  /// - Parameter page: a row with what the page's rows have in common.
  init(_ place: Setting, like page: PlanRow, _ reader: PlanReader) {
    self = page
    self.place = "\(place.file):\(place.line)"
    let section = place.section(PlanRow.pageKeys.map(\.name))
    PlanRow.pageKeys.read(&self, section, reader)
    source = [page.source, source].joined(separator: ", ")
    if section.has("how_we_know_it") { _ = section.required("success") }
    checkSubject(section)
  }

  private func checkSubject(_ section: Section) {
    if subject.kinds.contains(.family), subject.kinds.count > 1 {
      section["subject"]?.wrong("a row is about people or about the family, not both")
    }
  }

  /// All that it says.
  func facts(_ plan: OutcomePlan) -> [PlanFact] {
    PlanRow.keys.facts(self, plan) + supporting.flatMap { $0.facts(plan).map { $0.below("supporting") } }
  }
}

extension PlanValue where Value == PlanRow.Force {
  /// `{ from: open, to: 2018-03-31 }`.
  fileprivate static var force: PlanValue {
    PlanValue(
      "{ from: 2017-07-01, to: 2018-03-31 }",
      read: { place, _ in
        let keys = place.section(["from", "to"])
        var force = PlanRow.Force()
        if let from = keys.required("from"), from.text != "open" { force.from = from.day }
        force.to = keys["to"]?.day
        if let from = force.from, let to = force.to, to < from { keys["to"]?.wrong("ends before it starts") }
        return force
      },
      facts: { force, _ in
        [PlanFact(["from"], force.from?.iso ?? "open")] + (force.to.map { [PlanFact(["to"], $0.iso)] } ?? [])
      })
  }
}

extension PlanValue where Value == String {
  /// `{ document: …, place: … }`.
  fileprivate static var source: PlanValue {
    PlanValue(
      "{ document: Outcome Plan, place: row A1 }",
      read: { place, _ in
        let keys = place.section(["document", "place"])
        return [keys.required("document")?.text, keys.required("place")?.text].compactMap { $0 }.joined(separator: ", ")
      }, facts: text.facts)
  }
}

extension PlanValue where Value == [ExceptionCode] {
  /// Flags of outcomes.
  fileprivate static var flags: PlanValue {
    PlanValue(
      "a list of flags", read: { place, _ in place.codes(ExceptionGroup.flags.codes, "no such flag") },
      facts: { codes, _ in codes.map { PlanFact($0.rawValue) } })
  }
}

extension PlanValue where Value == [PlanRoute] {
  /// Routes.
  fileprivate static var routes: PlanValue {
    PlanValue(
      "a list of routes",
      read: { place, reader in
        let routes = place.list.compactMap { PlanRoute($0, reader) }
        if routes.isEmpty { place.wrong("no route: nobody could ever qualify") }
        return routes
      }, facts: { routes, plan in routes.flatMap { $0.facts(plan) } })
  }
}

extension PlanValue where Value == [PlanRow.Reading] {
  /// Readings, each with the setting that stands for it.
  static var readings: PlanValue {
    PlanValue(
      "a list of readings", read: { place, _ in place.list.compactMap(reading) },
      facts: { readings, _ in
        readings.map { PlanFact($0.setting.isEmpty ? $0.text : "\($0.text) (\($0.setting))") }
      })
  }

  private static func reading(_ place: Setting) -> PlanRow.Reading? {
    let keys = place.section(["text", "setting"])
    guard let text = keys.required("text")?.text else { return nil }
    let setting = keys["setting"]?.text ?? ""
    if !setting.isEmpty, !PlanSettings.names.contains(setting) {
      keys["setting"]?.wrong("no such setting\(NearestWord.hint(setting, in: PlanSettings.names))")
    }
    return PlanRow.Reading(text: text, setting: setting)
  }
}
