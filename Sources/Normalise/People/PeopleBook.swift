import Vocabulary

/// The people of all source systems while rows are read: one draft for each system and key, and what the rows said of each.
struct PeopleBook {
  /// A person of a system, before all that is known is put together.
  struct Draft {
    let system: Int32
    let key: Int32
    var feed: UInt16
    var line: SourceLine
    /// The newest sighting in the list, or -1.
    var sighting: Int32 = -1
    var sightings: Int32 = 0
    /// Whether a row of the programme's register is about the person.
    var isOnRegister = false
    /// Whether a row named the person, beside the key.
    var isNamed = false
  }

  /// A row that said something new of a person.
  struct Sighting {
    let identity: UInt64
    var recency: Int64
    let feed: UInt16
    let row: Int32
    /// The sighting before it of the same person, or -1.
    let before: Int32
  }

  /// A key that stands for this many different descriptions is no person's; further ones are left out.
  static let mostSightings: Int32 = 64

  private(set) var systems: [String] = []
  private var keys: [ByteBook] = []
  private var drafts: [[Int32]] = []
  private(set) var people: [Draft] = []
  private(set) var sightings: [Sighting] = []

  /// The number of a source system, which is added where it is new.
  mutating func system(_ name: String) -> Int32 {
    if let known = systems.firstIndex(of: name) { return Int32(known) }
    systems.append(name)
    keys.append(ByteBook())
    drafts.append([])
    return Int32(systems.count - 1)
  }

  /// The person whom a row names, by the system's key or, where it has none, by all that the row says; nil where it names nobody.
  mutating func person(_ row: Int, _ columns: PersonColumns, system: Int32) -> Int32? {
    if let key = columns.key, !key.isBlank(row) {
      return key.withBytes(row) { person(key: $0, system: system, columns.rows, row) }
    }
    guard columns.names(row) else { return nil }
    var key = "\(columns.rows.coverage.feed)-\(hexadecimal(columns.identity(row)))"
    return key.withUTF8 { person(key: $0, system: system, columns.rows, row) }
  }

  private mutating func person(key: UnsafeBufferPointer<UInt8>, system: Int32, _ rows: FeedRows, _ row: Int) -> Int32 {
    let (number, isNew) = keys[Int(system)].add(key)
    guard isNew else { return drafts[Int(system)][Int(number)] }
    people.append(Draft(system: system, key: number, feed: rows.index, line: rows.line(row)))
    drafts[Int(system)].append(Int32(people.count - 1))
    return Int32(people.count - 1)
  }

  /// Notes what a row says of a person, where no row said the same before.
  mutating func see(_ person: Int32, _ row: Int, _ columns: PersonColumns, asOf: CalendarDay) {
    guard columns.describes(row) else { return }
    let identity = columns.identity(row)
    let recency = columns.recency(row, asOf: asOf)
    var known = people[Int(person)].sighting
    while known >= 0 {
      if sightings[Int(known)].identity == identity, sightings[Int(known)].feed == columns.rows.index {
        sightings[Int(known)].recency = max(sightings[Int(known)].recency, recency)
        return
      }
      known = sightings[Int(known)].before
    }
    if !people[Int(person)].isNamed, columns.names(row) {
      people[Int(person)].isNamed = true
      people[Int(person)].feed = columns.rows.index
      people[Int(person)].line = columns.rows.line(row)
    }
    people[Int(person)].sightings += 1
    guard people[Int(person)].sightings <= PeopleBook.mostSightings else { return }
    sightings.append(
      Sighting(
        identity: identity, recency: recency, feed: columns.rows.index, row: Int32(row),
        before: people[Int(person)].sighting))
    people[Int(person)].sighting = Int32(sightings.count - 1)
  }

  /// Notes that the programme's register knows a person.
  mutating func register(_ person: Int32) { people[Int(person)].isOnRegister = true }

  /// The person of a system and key, where any row had it.
  func find(_ key: String, in system: String) -> Int32? {
    guard let index = systems.firstIndex(of: system), let number = keys[index].find(key) else { return nil }
    return drafts[index][Int(number)]
  }

  /// The source system of a person.
  func systemName(of person: Int32) -> String { systems[Int(people[Int(person)].system)] }

  /// The key of a person.
  func key(_ person: Int32) -> String {
    let draft = people[Int(person)]
    return keys[Int(draft.system)].texts[Int(draft.key)]
  }

  /// The people in order of system and key.
  func inOrder() -> [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(people.count)
    for system in systems.indices.sorted(by: { systems[$0] < systems[$1] }) {
      order += keys[system].sortedNumbers().map { drafts[system][Int($0)] }
    }
    return order
  }

  /// What was said of a person, the newest first.
  func sightings(of person: Int32) -> [Sighting] {
    var found: [Sighting] = []
    var next = people[Int(person)].sighting
    while next >= 0 {
      found.append(sightings[Int(next)])
      next = sightings[Int(next)].before
    }
    // Of rows of one day none is newer, wherever it stands in its file.
    return found.sorted { ($0.recency, $0.feed, $0.identity) > ($1.recency, $1.feed, $1.identity) }
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
