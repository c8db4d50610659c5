import Vocabulary

/// The extracts of the invented council while they are written, and the truth beside them.
///
/// Facts are told to it one household after another (`Council+….swift`); nothing of a household is kept once it is told, so that
/// a city of a million people needs little memory.
struct Council {
  let request: SampleRequest
  /// The census day that the newest school census shows.
  let census: CalendarDay
  /// The terms whose attendance has arrived.
  let terms: [SchoolTerm]
  /// One file a feed, in order of `SampleFeed.allCases`; without a path for feeds that the council does not have.
  var extracts: [ExtractWriter]
  /// Who is who: one line a record that a system keeps of a person.
  var truthPeople = ExtractWriter(path: "truth/people.csv", opening: ["source,record_key,feed,file,line,person"])
  /// Who is a family: one line a member and spell.
  var truthFamilies = ExtractWriter(
    path: "truth/families.csv", opening: ["household,family_ref,registered_on,person,person_ref,role,from,to"])
  /// What each measure of the cast should be on the as-of date of the sample.
  var expected = ExtractWriter(
    path: "truth/expected.csv", opening: ["family_ref,person_ref,measure,status,qualified_on,met_on,due_on,shows"])
  /// What becomes of each family of the cast.
  var expectedFamilies = ExtractWriter(
    path: "truth/expected_families.csv", opening: ["family_ref,eligible,claimable,claimable_on,code,shows"])
  /// People of the cast as a system has them, where it has them wrong; keyed as `seen` is.
  var misrecorded: [Int: InventedPerson] = [:]
  /// People of the cast whose number a system does not have; keyed as `seen` is.
  var numberless: Set<Int> = []
  /// Whether systems write down what is true: so for the cast, whose trouble is told on purpose.
  var isExact = false
  /// Records of the household that the truth has already: person and system.
  private var seen: Set<Int> = []
  /// Number of the next episode, offence or declaration.
  private var nextThing = 0

  /// Nothing told yet.
  init(_ request: SampleRequest) {
    self.request = request
    census = SchoolTerm.censusDay(before: request.asOf)
    terms = SchoolTerm.carried(by: census)
    extracts = []
    for feed in SampleFeed.allCases {
      guard request.council.feeds.contains(feed) else {
        extracts.append(ExtractWriter(path: "", opening: []))
        continue
      }
      let day = Council.reaches(feed, asOf: request.asOf, census: census)
      var opening = [feed.header]
      if feed == .operationalGroup {
        opening = [
          "Operational Group: cases discussed", "OFFICIAL-SENSITIVE. Printed on \(day.british)", "", feed.header,
        ]
      }
      extracts.append(
        ExtractWriter(
          path: "inbox/\(feed.rawValue)_\(day.iso).csv", opening: opening, isWindows1252: feed == .housingApplications))
    }
  }

  /// The day up to which an extract is complete: the school census long before the night, live systems a day or two.
  static func reaches(_ feed: SampleFeed, asOf: CalendarDay, census: CalendarDay) -> CalendarDay {
    switch feed {
    case .censusPupils, .censusAttendance, .censusExclusions: census
    case .operationalGroup: asOf.adding(days: -11)
    case .dwpADMS: asOf.adding(days: -9)
    case .housingApplications, .housingConditions: asOf.adding(days: -6)
    case .crimefileOccurrences, .policeCallouts: asOf.adding(days: -3)
    case .hospitalAttendances, .treatmentEpisodes: asOf.adding(days: -12)
    case .roni, .earlyYearsTakeup: asOf.adding(days: -20)
    default: asOf.adding(days: -1)
    }
  }

  /// The day up to which this sample's extract of a feed is complete.
  func reaches(_ feed: SampleFeed) -> CalendarDay { Council.reaches(feed, asOf: request.asOf, census: census) }

  /// A date as an extract of this feed shows it: blank where it is not known, or lies after the extract.
  func text(_ day: CalendarDay?, in feed: SampleFeed) -> String {
    guard let day, day <= reaches(feed) else { return "" }
    return day.british
  }

  /// Whether something of this day is in the extract yet.
  func knows(_ day: CalendarDay, _ feed: SampleFeed) -> Bool { day <= reaches(feed) }

  /// The number of the next thing, in no order that tells anything.
  mutating func thing() -> String {
    nextThing += 1
    return String(10_000_000 + nextThing * 7_654_321 % 89_999_999)
  }

  /// A person as a system has them.
  func identity(_ person: InventedPerson, in system: SourceSystem) -> RecordedIdentity {
    let isAdult = person.role != .child && [.dwp, .liquidlogic].contains(system)
    let slot = person.number * 16 + system.position
    if isExact {
      var habits = SystemHabits(exactly: ())
      if numberless.contains(slot) { habits.noNumber = 1000 }
      return RecordedIdentity(
        of: misrecorded[slot] ?? person, in: system, habits: habits, dice: Dice(seed: 0, stream: 0), uses: isAdult)
    }
    let dice = Dice(seed: request.seed ^ 0x5EED_0F_1DE7, stream: UInt64(slot))
    return RecordedIdentity(of: person, in: system, habits: SystemHabits.of(system), dice: dice, uses: isAdult)
  }

  /// Says that a system has a person of the cast wrong.
  mutating func misrecord(_ person: InventedPerson, in system: SourceSystem, as recorded: InventedPerson) {
    misrecorded[person.number * 16 + system.position] = recorded
  }

  /// Says that a system has no national number of a person of the cast.
  mutating func withoutNumber(_ person: InventedPerson, in system: SourceSystem) {
    numberless.insert(person.number * 16 + system.position)
  }

  /// Writes a row about a person, and the truth of it where the system has not named the person before.
  mutating func row(_ feed: SampleFeed, _ person: InventedPerson?, in system: SourceSystem, _ fields: [String]) {
    let position = feed.position
    guard has(feed) else { return }
    if let person, !system.hasKeys || seen.insert(person.number * 16 + system.position).inserted {
      let file = String(extracts[position].path.dropFirst("inbox/".count))
      truthPeople.append([
        system.rawValue, system.hasKeys ? person.key(in: system) : "", feed.rawValue, file,
        String(extracts[position].nextLine), person.name,
      ])
    }
    extracts[position].append(fields)
  }

  /// Whether the council has a feed.
  func has(_ feed: SampleFeed) -> Bool { !extracts[feed.position].path.isEmpty }

  /// Forgets which records were seen: the next household starts.
  mutating func turnPage() {
    seen.removeAll(keepingCapacity: true)
    misrecorded.removeAll(keepingCapacity: true)
  }

  /// Every file, in a fixed order.
  var files: [ExtractWriter] {
    extracts.filter { !$0.path.isEmpty } + [truthPeople, truthFamilies, expected, expectedFamilies]
  }

  /// Hands over what has been written so far of every file that has at least this many bytes.
  mutating func handOver(atLeast: Int, to receive: (String, [UInt8]) throws -> Void) throws {
    for index in extracts.indices where extracts[index].bytes.count >= atLeast && !extracts[index].path.isEmpty {
      try receive(extracts[index].path, extracts[index].bytes)
      extracts[index].bytes.removeAll(keepingCapacity: true)
    }
    try Council.handOver(&truthPeople, atLeast, receive)
    try Council.handOver(&truthFamilies, atLeast, receive)
    try Council.handOver(&expected, atLeast, receive)
    try Council.handOver(&expectedFamilies, atLeast, receive)
  }

  private static func handOver(_ file: inout ExtractWriter, _ atLeast: Int, _ receive: (String, [UInt8]) throws -> Void)
    throws
  {
    guard file.bytes.count >= atLeast else { return }
    try receive(file.path, file.bytes)
    file.bytes.removeAll(keepingCapacity: true)
  }
}
