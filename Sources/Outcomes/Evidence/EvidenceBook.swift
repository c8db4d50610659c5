import Families
import Match
import Normalise
import Vocabulary

/// The night's evidence, arranged so that a person's events and a word of the plan are found without searching.
final class EvidenceBook: Sendable {
  let asOf: CalendarDay
  let extracts: NormalisedExtracts
  /// The facts, in order of kind, feed and line.
  let events: [Event]
  /// What is told of households by their address alone.
  let addressed: AddressedEvents
  /// The feeds of the pipeline.
  let feeds: [Coverage]
  /// The texts that events use.
  let words: Words
  let persons: MatchedPersons
  let plan: OutcomePlan
  let calendar: SchoolCalendar
  let canon: CanonicalWords
  /// The numbers of each of the plan's words, by list.
  let lists: [[UInt32]]
  /// The feeds of each of the plan's feed lists, as indexes.
  let feedLists: [[UInt16]]
  /// For each word: the plan row that it names, plus one; 0 where it names none.
  let rowOfWord: [UInt8]
  /// Measures by that number.
  let measures: [String]
  /// The schools by number and name.
  let schools: SchoolPlaces
  private let starts: [Int32]
  private let order: [Int32]
  private let familyStarts: [Int32]
  private let familyOrder: [Int32]
  /// The feeds of each kind of event, as indexes, in the order of the kinds.
  let sourceFeeds: [[UInt16]]
  /// The feeds that deliver events and are not there tonight.
  let missing: Set<UInt16>
  /// The feeds that are there only as an earlier night read them: their answers end with their own day.
  let carriedOver: Set<UInt16>
  /// Feeds of sources that are asked about each person, and are there tonight.
  let answering: [UInt16]
  private let delivering: Set<UInt16>
  /// The words for roles that are not a professional's.
  let notProfessional: Set<UInt32>
  /// Of these, those of people who may speak for themselves where a row says so.
  let selfReport: Set<UInt32>

  init(_ input: OutcomeInput, plan: OutcomePlan, calendar: SchoolCalendar) {
    asOf = input.asOf
    extracts = input.extracts
    addressed = AddressedEvents(input.extracts)
    events = addressed.events
    feeds = input.extracts.feeds
    words = input.extracts.words
    persons = input.persons
    self.plan = plan
    self.calendar = calendar
    canon = CanonicalWords(input.extracts.words)
    lists = PlanWords.numbers(of: plan.wordLists, in: input.extracts.words)
    let roles = Set(input.extracts.events.lazy.filter { $0.kind == .declaration }.map(\.role))
    let others = RoleList(plan.settings.notProfessional)
    notProfessional = Set(roles.filter { others.covers(input.extracts.words[$0]) != false }.map(\.number))
    let selves = RoleList(plan.settings.selfReport)
    selfReport = Set(roles.filter { selves.covers(input.extracts.words[$0]) == true }.map(\.number))
    let coverages = input.extracts.feeds
    func indexes(_ names: [String]) -> [UInt16] {
      names.compactMap { name in coverages.firstIndex { $0.feed == name }.map(UInt16.init) }
    }
    feedLists = plan.feedLists.map(indexes)
    sourceFeeds = EventKind.allCases.map { indexes(plan.sources[$0] ?? []) }
    delivering = Set(sourceFeeds.joined())
    answering = EventKind.allCases.filter(\.isAnswer).flatMap { indexes(plan.sources[$0] ?? []) }.filter {
      coverages[Int($0)].isSeen
    }
    missing = delivering.filter { !coverages[Int($0)].isSeen }
    carriedOver = delivering.filter { coverages[Int($0)].isCarriedOver }
    measures = plan.measures
    schools = SchoolPlaces(input.extracts.events, input.extracts.words)
    var rows = [UInt8](repeating: 0, count: input.extracts.words.texts.count)
    for (index, numbers) in PlanWords.numbers(of: measures.map { [$0] }, in: input.extracts.words).enumerated() {
      for number in numbers { rows[Int(number)] = UInt8(index + 1) }
    }
    rowOfWord = rows
    (starts, order) = EvidenceBook.arrange(events, count: input.persons.persons.count) { event in
      event.record.map { input.persons.links[Int($0)].person }
    }
    (familyStarts, familyOrder) = EvidenceBook.arrange(events, count: input.extracts.register.count) {
      event in
      event.record == nil ? event.family : nil
    }
  }

  /// A person's events, as indexes, in the events' order.
  func events(ofPerson person: Int32) -> ArraySlice<Int32> {
    order[Int(starts[Int(person)])..<Int(starts[Int(person) + 1])]
  }

  /// The events about a registered family as a whole.
  func events(ofFamily family: Int32) -> ArraySlice<Int32> {
    familyOrder[Int(familyStarts[Int(family)])..<Int(familyStarts[Int(family) + 1])]
  }

  /// Whether a feed delivers any kind of event.
  func delivers(_ feed: UInt16) -> Bool { delivering.contains(feed) }

  /// The feeds of what a word looks at.
  func feeds(of sight: WordSight) -> Set<UInt16> {
    Set(sight.looks.flatMap { look in look.feeds.map { feedLists[$0.index] } ?? sourceFeeds[look.kind.position] })
  }

  /// The first feed of what a word looks at that is not there tonight; nil where all are.
  func missing(of sight: WordSight) -> UInt16? { missing.isEmpty ? nil : feeds(of: sight).intersection(missing).min() }

  /// Whether a word is in one of the plan's lists.
  func has(_ list: WordList, _ word: Word) -> Bool { lists[list.index].contains(word.number) }

  /// Whether an event is one that a selector means, whatever its date.
  func takes(_ selector: EventSelector, _ event: Event) -> Bool {
    guard event.kind == selector.kind else { return false }
    if let feeds = selector.feeds, !feedLists[feeds.index].contains(event.feed) { return false }
    if let least = selector.leastChildren, (event.children ?? 0) < least { return false }
    if let years = selector.years, !(event.yearGroup.map(years.contains) ?? false) { return false }
    for condition in selector.conditions where has(condition.words, event.word(condition.slot)) == condition.isNot {
      return false
    }
    return true
  }

  /// The selector of a set that takes an event; nil where none does.
  func selector(of set: EventSet, for event: Event) -> EventSelector? {
    for selector in set.selectors where takes(selector, event) { return selector }
    return nil
  }

  /// Counting sort of event indexes by owner; events of nobody are left out.
  private static func arrange(_ events: [Event], count: Int, owner: (Event) -> Int32?) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    var owners = [Int32](repeating: -1, count: events.count)
    for (index, event) in events.enumerated() {
      guard let owner = owner(event), owner >= 0, owner < count else { continue }
      owners[index] = owner
      starts[Int(owner) + 1] += 1
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int32](repeating: 0, count: Int(starts[count]))
    for (index, owner) in owners.enumerated() where owner >= 0 {
      order[Int(next[Int(owner)])] = Int32(index)
      next[Int(owner)] += 1
    }
    return (starts, order)
  }
}

extension OutcomePlan {
  /// The row numbers, each once, in the plan's order.
  public var measures: [String] {
    var seen: [String] = []
    for row in rows where !seen.contains(row.measure) { seen.append(row.measure) }
    return seen
  }
}
