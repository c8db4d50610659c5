import Settings
import Vocabulary

/// A kind of value that can stand behind a key of a plan: how it is read, and how it is told.
struct PlanValue<Value> {
  /// What it looks like, for those who write a plan: `6 months`.
  let looksLike: String
  /// The value at a place; nil, with a mistake, where none stands there.
  let read: (Setting, PlanReader) -> Value?
  /// What it says, by the keys below.
  let facts: (Value, OutcomePlan) -> [PlanFact]
  /// What is looked at by it.
  let sight: (Value) -> WordSight

  init(
    _ looksLike: String, read: @escaping (Setting, PlanReader) -> Value?,
    facts: @escaping (Value, OutcomePlan) -> [PlanFact], sight: @escaping (Value) -> WordSight = { _ in WordSight() }
  ) {
    self.looksLike = looksLike
    self.read = read
    self.facts = facts
    self.sight = sight
  }
}

// MARK: Parts

extension PlanValue {
  /// Keys with values of their own.
  static func part(_ looksLike: String, _ empty: Value, _ keys: [PlanKey<Value>]) -> PlanValue {
    PlanValue(
      looksLike,
      read: { place, reader in
        var part = empty
        keys.read(&part, place.section(keys.map(\.name)), reader)
        return part
      }, facts: { part, plan in keys.facts(part, plan) },
      sight: { part in keys.reduce(into: WordSight()) { $0.add($1.sight(part)) } })
  }

  /// A list of such.
  var listed: PlanValue<[Value]> {
    PlanValue<[Value]>(
      "a list: \(looksLike)", read: { place, reader in place.list.compactMap { read($0, reader) } },
      facts: { items, plan in
        items.enumerated().flatMap { index, item in facts(item, plan).map { $0.below("\(index + 1)") } }
      }, sight: { items in items.reduce(into: WordSight()) { $0.add(sight($1)) } })
  }
}

// MARK: Single values

extension PlanValue where Value == String {
  static var text: PlanValue {
    PlanValue(
      "a sentence", read: { place, _ in place.text }, facts: { text, _ in text.isEmpty ? [] : [PlanFact(text)] })
  }

  /// The number of a row.
  static var row: PlanValue {
    PlanValue(
      "a row, such as C2",
      read: { place, _ in
        place.mentions(.row)
        return place.text
      }, facts: { text, _ in [PlanFact(text)] })
  }
}

extension PlanValue where Value == [String] {
  static var texts: PlanValue {
    PlanValue(
      "a list of texts", read: { place, _ in place.texts }, facts: { texts, _ in texts.map { PlanFact($0) } })
  }
}

extension PlanValue where Value == Bool {
  /// `yes` or `no`.
  static var flag: PlanValue {
    PlanValue("yes or no", read: { place, _ in place.flag }, facts: { flag, _ in [PlanFact(flag ? "yes" : "no")] })
  }

  /// `true` or `false`, as settings are written.
  static var truth: PlanValue {
    PlanValue("true or false", read: { place, _ in place.flag }, facts: { flag, _ in [PlanFact("\(flag)")] })
  }

  /// `yes`, of a question that is asked by standing there.
  static var yes: PlanValue {
    PlanValue("yes", read: { place, _ in place.isYes }, facts: { _, _ in [PlanFact("yes")] })
  }
}

extension PlanValue where Value == Int {
  /// A whole number.
  static func number(_ bounds: ClosedRange<Int>) -> PlanValue {
    PlanValue(
      "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
      read: { place, _ in place.integer(in: bounds) }, facts: { number, _ in [PlanFact("\(number)")] })
  }

  /// `6 months`.
  static var months: PlanValue {
    PlanValue("6 months", read: { place, _ in place.months() }, facts: { number, _ in [PlanFact("\(number) months")] })
  }

  /// `6 months`, or `unspecified`: then the setting says how many.
  static var monthsOrUnspecified: PlanValue {
    PlanValue(
      "6 months, or unspecified",
      read: { place, reader in place.months(unspecified: reader.plan.settings.unspecifiedMonths) },
      facts: { number, _ in [PlanFact("\(number) months")] })
  }

  /// `3 terms`.
  static var terms: PlanValue {
    PlanValue("3 terms", read: { place, _ in place.terms }, facts: { number, _ in [PlanFact("\(number) terms")] })
  }

  /// `20%`.
  static var percent: PlanValue {
    PlanValue("20%", read: { place, _ in place.percent }, facts: { number, _ in [PlanFact("\(number)%")] })
  }

  /// `6 sessions`, `20 school days`, `26 weeks`.
  static func amount(of unit: String, _ bounds: ClosedRange<Int>) -> PlanValue {
    PlanValue(
      "\(bounds.lowerBound) to \(bounds.upperBound) \(unit)", read: { place, _ in place.amount([unit], in: bounds) },
      facts: { number, _ in [PlanFact("\(number) \(unit)")] })
  }
}

extension PlanValue where Value == ClosedRange<Int> {
  /// `13 to 19`, or `up to 24`.
  static var ages: PlanValue {
    PlanValue(
      "13 to 19", read: { place, _ in place.ages },
      facts: { ages, _ in [PlanFact("\(ages.lowerBound) to \(ages.upperBound)")] })
  }
}

extension PlanValue where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var choice: PlanValue {
    PlanValue(
      Value.allCases.map(\.rawValue).joined(separator: " or "), read: { place, _ in place.word(Value.self) },
      facts: { choice, _ in [PlanFact(choice.rawValue)] })
  }
}

extension PlanValue where Value == CalendarDay {
  /// `2017-07-01`.
  static var day: PlanValue {
    PlanValue("2017-07-01", read: { place, _ in place.day }, facts: { day, _ in [PlanFact(day.iso)] })
  }
}

// MARK: Lists of the plan

extension PlanValue where Value == WordList {
  /// Words that the extracts use: any of them will do.
  static var words: PlanValue {
    PlanValue("a list of words", read: { place, reader in reader.words(place) }, facts: listed)
  }

  /// Agencies: by the one word that settings.yaml has for some of them, or as they stand.
  static var agencies: PlanValue {
    PlanValue("agencies, or the word of settings.yaml for them", read: agencies, facts: listed)
  }

  private static func agencies(_ place: Setting, _ reader: PlanReader) -> WordList? {
    guard let word = place.scalarText, !reader.agencies.isEmpty else { return reader.words(place) }
    if let named = reader.agencies[word] { return reader.plan.add(words: named) }
    let known = reader.agencies.keys.sorted()
    place.wrong("settings.yaml names no agencies '\(word)'\(NearestWord.hint(word, in: known))")
    return nil
  }

  /// Rows and tests under whose names somebody may declare something.
  static var declaredNames: PlanValue {
    PlanValue(
      "a list of rows or tests", read: { place, reader in reader.declaredNames(place) }, facts: listed,
      sight: { WordSight(.declaration, names: [$0]) })
  }

  /// Names under which something is declared, whether or not a row or a test bears them.
  static var namesOfDeclarations: PlanValue {
    PlanValue("a list of names", read: declaredWords, facts: listed, sight: declaredNames.sight)
  }

  private static func declaredWords(_ place: Setting, _ reader: PlanReader) -> WordList? { reader.words(place) }

  private static func listed(_ list: WordList, _ plan: OutcomePlan) -> [PlanFact] {
    plan.words(list).map { PlanFact($0.isEmpty ? "blank" : $0) }
  }
}

extension PlanValue where Value == FeedList {
  static var feeds: PlanValue {
    PlanValue(
      "a list of feeds", read: { place, reader in reader.feedList(place) },
      facts: { list, plan in plan.feedLists[list.index].map { PlanFact($0) } })
  }
}

extension PlanValue where Value == EventSet {
  /// Events, by the name that events.yaml gives them.
  static var events: PlanValue {
    PlanValue(
      "an event of events.yaml", read: { place, reader in reader.events(place) },
      facts: { set, plan in [PlanFact(set.name)] + set.facts(plan).map { $0.below(set.name) } },
      sight: { WordSight($0) })
  }

  /// Events that only take back what was reached.
  static var contradictingEvents: PlanValue {
    PlanValue(events.looksLike, read: events.read, facts: events.facts, sight: { WordSight($0, .contradicts) })
  }
}

extension PlanValue where Value == [PlanStep] {
  /// Tests.
  static var tests: PlanValue {
    PlanValue(
      "a list of tests", read: { place, reader in reader.steps(place) },
      facts: { steps, plan in steps.flatMap { $0.facts(plan) } },
      sight: { steps in steps.reduce(into: WordSight()) { $0.add($1.sight) } })
  }
}
