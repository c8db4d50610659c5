import Ingest
import Vocabulary

/// The stage at work: takes feed after feed, then puts everything in order.
struct Normaliser {
  /// A row that was left out, before people and families have their final numbers.
  struct Rejected {
    let feed: UInt16
    let person: Int32?
    let family: Int32?
    let line: SourceLine
  }

  /// A row that counts for a person and has lost something by which it might be known for somebody else's.
  struct HalfNamed {
    let feed: UInt16
    let person: Int32
    let row: Int
    let line: SourceLine
  }

  let inbox: IngestedInbox
  private let asOf: CalendarDay
  /// The system that keeps the programme's register.
  let registerSource: String
  private(set) var people = PeopleBook()
  private(set) var register = RegisterBook()
  private var words = ByteBook()
  private var events = EventBook()
  private(set) var columns: [PersonColumns?]
  private(set) var rejected: [Rejected] = []
  private(set) var halfNamed: [HalfNamed] = []
  private var exceptions: [DataException] = []

  init(_ inbox: IngestedInbox, asOf: CalendarDay, register: String) {
    self.inbox = inbox
    self.asOf = asOf
    registerSource = register
    columns = Array(repeating: nil, count: inbox.feeds.count)
    _ = words.add(UnsafeBufferPointer(start: nil, count: 0))
  }

  // MARK: Rows

  /// Takes the rows of one feed.
  mutating func read(_ rows: FeedRows, _ mapping: FeedMapping) {
    let person = mapping.person.map { PersonColumns($0, mapping, rows) }
    columns[Int(rows.index)] = person
    let system = people.system(mapping.source)
    let family = mapping.family.map { Cells($0, of: rows.table) }
    let register = mapping.register.map { RegisterReader($0, mapping.person, rows, asOf: asOf) }
    var readers = mapping.events.map { EventReader($0, rows, asOf: asOf) }
    let lost = LostCells(mapping, rows)
    for row in 0..<rows.count {
      let ofFamily = family.flatMap { self.register.family(row, $0, rows) }
      let named = self.person(row, person, system, isOfFamily: ofFamily != nil)
      if let register { read(row, register, named, ofFamily, rows) }
      for index in readers.indices {
        let isEvent = read(row, &readers[index], named, ofFamily, rows)
        if isEvent, lost.losesEvent(row, index) { doubt(row, named, ofFamily, rows) }
      }
      if lost.isWhole(row) { continue }
      if mapping.register != nil, lost.losesRegister(row) { doubt(row, named, ofFamily, rows) }
      if let named, lost.losesName(row) {
        halfNamed.append(HalfNamed(feed: rows.index, person: named, row: row, line: rows.line(row)))
      }
    }
  }

  private mutating func doubt(_ row: Int, _ person: Int32?, _ family: Int32?, _ rows: FeedRows) {
    rejected.append(Rejected(feed: rows.index, person: person, family: family, line: rows.line(row)))
  }

  /// The person whom a row is about. Where people have keys, a row with a family's key alone is about the family, whomever else it
  /// mentions: a declaration may name a contact.
  private mutating func person(_ row: Int, _ columns: PersonColumns?, _ system: Int32, isOfFamily: Bool) -> Int32? {
    guard let columns, !(isOfFamily && columns.key?.isBlank(row) == true),
      let person = people.person(row, columns, system: system)
    else { return nil }
    people.see(person, row, columns, asOf: asOf)
    return person
  }

  private mutating func read(_ row: Int, _ reader: RegisterReader, _ person: Int32?, _ family: Int32?, _ rows: FeedRows)
  {
    if reader.isOfMembers, let person { people.register(person) }
    guard let family else { return }
    if reader.read(row, family: family, person: person, into: &register, &exceptions) {
      rejected.append(Rejected(feed: rows.index, person: person, family: family, line: rows.line(row)))
    }
  }

  /// Reads a row as an event of one kind; answers whether it is one.
  private mutating func read(
    _ row: Int, _ reader: inout EventReader, _ person: Int32?, _ family: Int32?, _ rows: FeedRows
  ) -> Bool {
    guard person != nil || family != nil || reader.namesHome(row) else {
      exceptions.append(
        rows.exception(
          .nobodyNamed, row: row))
      return false
    }
    let found = exceptions.count
    var isEvent = false
    switch reader.read(row, person: person, family: family, words: &words, &exceptions) {
    case .none, .ahead: break
    case .event(let event):
      events.add(event, at: reader.position)
      isEvent = true
    case .rejected: doubt(row, person, family, rows)
    }
    if exceptions.count > found { nameThose(from: found, person, family) }
    return isEvent
  }

  /// Says in the newest exceptions whom they concern, by the programme's own keys.
  private mutating func nameThose(from first: Int, _ person: Int32?, _ family: Int32?) {
    let familyRef = family.map { register.families[Int($0)].ref } ?? ""
    let personRef = person.map { people.systemName(of: $0) == registerSource ? people.key($0) : "" } ?? ""
    for index in first..<exceptions.count {
      exceptions[index].familyRef = familyRef
      exceptions[index].personRef = personRef
    }
  }

  // MARK: The end

  /// Everything in order.
  consuming func finish(_ mappings: [String: FeedMapping]) -> NormalisedExtracts {
    var result = NormalisedExtracts(asOf: asOf)
    result.registerSource = registerSource
    result.files = inbox.files
    result.feeds = inbox.feeds.map(\.coverage)
    result.words = Words(texts: (0..<words.count).map { words.texts[$0] })
    let order = people.inOrder()
    let records = Normaliser.ranks(order)
    var builder = RecordBuilder(people, columns, register: registerSource, asOf: asOf)
    result.records = order.map { builder.record($0) }
    exceptions += builder.exceptions
    let familyOrder = register.inOrder()
    let families = Normaliser.ranks(familyOrder)
    result.register = familyOrder.map { register.families[Int($0)] }
    result.spells = register.spells.map {
      RegisteredSpell(
        family: families[Int($0.family)], record: records[Int($0.person)], role: $0.role, from: $0.from, to: $0.to,
        address: $0.address, line: $0.line)
    }
    .sorted { ($0.family, $0.line) < ($1.family, $1.line) }
    result.registerFeeds = inbox.feeds.indices.filter { mappings[inbox.feeds[$0].coverage.feed]?.register != nil }
      .map { UInt16($0) }
    addDoubtful(to: &result, records: records, families: families, mappings)
    result.exceptions += exceptions + dangling(result.records, mappings)
    result.events = events.inOrder(records: records, families: families)
    return result
  }

  /// For each number its place in an order.
  private static func ranks(_ order: [Int32]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(rank) }
    return ranks
  }

  private func dangling(_ records: [SourceRecord], _ mappings: [String: FeedMapping]) -> [DataException] {
    var knowsFamilies = false
    var knowsMembers = false
    for feed in inbox.feeds where feed.coverage.to != nil {
      switch mappings[feed.coverage.feed]?.register {
      case .family: knowsFamilies = true
      case .member: knowsMembers = true
      case nil: break
      }
    }
    let references = DanglingReferences(feeds: inbox.feeds.map(\.coverage), register: registerSource)
    return (knowsFamilies ? references.families(register) : [])
      + (knowsMembers ? references.people(records, people) : [])
  }
}
