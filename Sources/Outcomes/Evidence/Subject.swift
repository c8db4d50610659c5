import Families
import Match
import Normalise
import Vocabulary

/// Whom a measure is about in one family: a member, or the family as a whole.
struct Subject {
  let family: Int32
  /// Index of the person; nil for the family as a whole.
  let person: Int32?
  var personRef = ""
  var role = ""
  var spells: ArraySlice<Membership> = []
  /// The events about the subject, as indexes: of rows that contradict each other, those that stand.
  var events: [Int32] = []
  /// What contradicts itself in them.
  private(set) var contradictions: [Contradiction] = []
  /// With the events that do not stand; filled only where something contradicts itself.
  private var allEvents: [Int32] = []
  /// Which kinds of event there are, a bit each.
  var mask: UInt64 = 0
  /// The rows that are ticked or declared, a bit each: in the order of `OutcomePlan.measures`.
  var named: UInt64 = 0
  var birth: CalendarDay?
  /// `M`, `F`, or empty.
  var sex = ""
  var death: CalendarDay?
  /// Whether name and date of birth are known, so that any source could find the person.
  var isComplete = false

  init(family: Int32) {
    self.family = family
    person = nil
  }

  init(book: EvidenceBook, family: Int32, spells: ArraySlice<Membership>) {
    self.family = family
    self.spells = spells
    let latest = spells.last
    person = latest?.person
    personRef = spells.last { !$0.personRef.isEmpty }?.personRef ?? ""
    role = latest?.role ?? ""
    guard let person else { return }
    for record in book.persons.persons[Int(person)].records { learn(Int(record), book.extracts) }
    events = Array(book.events(ofPerson: person))
    index(book)
  }

  static func bit(_ kind: EventKind) -> UInt64 { 1 << UInt64(kind.position) }

  /// Adds what is known of persons who may be the same.
  mutating func add(persons: [Int32], book: EvidenceBook) {
    if !contradictions.isEmpty { events = allEvents }
    for person in persons { events += book.events(ofPerson: person) }
    events.sort()
    index(book)
  }

  /// Reads single fields of a record in place: a copy of the whole would cost more than all else here.
  private mutating func learn(_ record: Int, _ extracts: NormalisedExtracts) {
    let birth = extracts.records[record].birth
    if let birth, self.birth == nil || extracts.records[record].source == extracts.registerSource { self.birth = birth }
    let sex = extracts.records[record].sex
    if !sex.isEmpty, self.sex.isEmpty || extracts.records[record].source == extracts.registerSource { self.sex = sex }
    death = extracts.records[record].death ?? death
    if !isComplete, birth != nil, let name = extracts.records[record].names.first {
      isComplete = !name.surname.isEmpty && !name.forename.isEmpty
    }
  }

  /// The same subject, as it would be if another version of each contradiction were right; `choice` has one version for each.
  func choosing(_ choice: [Int], _ book: EvidenceBook) -> Subject {
    var other = self
    other.stand(choice)
    other.leaveOut(book)
    return other
  }

  /// Keeps of rows that contradict each other those of the versions chosen.
  private mutating func stand(_ choice: [Int]) {
    var out: Set<Int32> = []
    for (contradiction, chosen) in zip(contradictions, choice) {
      out.formUnion(contradiction.versions.joined().filter { !contradiction.versions[chosen].contains($0) })
    }
    events = allEvents.filter { !out.contains($0) }
  }

  mutating func index(_ book: EvidenceBook) {
    leaveOutRepeats(book)
    look(book)
    let attendance = AttendanceTable.contradictions(of: self, book: book)
    if !attendance.repeats.isEmpty { events.removeAll { attendance.repeats.contains($0) } }
    contradictions = Contradiction.list(events, book: book) + attendance.found
    if mask & Subject.bit(.exclusion) != 0 { contradictions += ReportedExclusion.contradictions(events, book: book) }
    if !contradictions.isEmpty {
      allEvents = events
      stand(contradictions.map { _ in 0 })
    }
    leaveOut(book)
  }

  /// Learns of which kinds events are, and which rows of the plan they name.
  private mutating func look(_ book: EvidenceBook) {
    for index in events {
      let event = book.events[Int(index)]
      mask |= Subject.bit(event.kind)
      if event.kind == .need || event.kind == .declaration {
        let row = book.rowOfWord[Int(event.type.number)]
        if row > 0 { named |= 1 << UInt64(row - 1) }
      }
    }
  }

  /// Leaves out what other events say again, or take back.
  private mutating func leaveOut(_ book: EvidenceBook) {
    if mask & Subject.bit(.exclusion) != 0 { leaveOutTwins(book) }
    if mask & Subject.bit(.offence) != 0 { leaveOutCharges(book) }
  }

  /// Leaves out a row that stands twice, the same in every field (readings 4.22, 9).
  private mutating func leaveOutRepeats(_ book: EvidenceBook) {
    var out: Set<Int32> = []
    for place in events.indices.dropFirst() {
      let event = book.events[Int(events[place])]
      for before in events[..<place].reversed() {
        let other = book.events[Int(before)]
        if other.kind != event.kind { break }
        if event.isRepeat(of: other) {
          out.insert(events[place])
          break
        }
      }
    }
    if !out.isEmpty { events.removeAll { out.contains($0) } }
  }

  /// Leaves out the rows of an exclusion that another of its rows says was overturned (*Meaning*: Exclusions), so that what the plan says of
  /// overturned ones holds for all; and rows that an extract has again.
  private mutating func leaveOutTwins(_ book: EvidenceBook) {
    var out = Set<Int32>()
    for one in ReportedExclusion.list(events, book: book) where one.rows.count > 1 {
      var feeds = Set<UInt16>()
      for row in one.rows {
        let event = book.events[Int(row)]
        let isFirst = feeds.insert(event.feed).inserted
        if one.isOverturned ? event.overturned.number != book.canon.yes : !isFirst { out.insert(row) }
      }
    }
    if !out.isEmpty { events.removeAll { out.contains($0) } }
  }

  /// Leaves out the row of a charge where another row of the same offence has its outcome: youth justice lists an offence once for each.
  private mutating func leaveOutCharges(_ book: EvidenceBook) {
    func isCharge(_ event: Event) -> Bool {
      let isOpen = event.status.isNone || event.status.number == book.canon.charged
      return isOpen && event.decided == nil && event.outcome.isNone && event.substantive.isNone
    }
    var decided: [(feed: UInt16, key: Word)] = []
    for index in events {
      let event = book.events[Int(index)]
      if event.kind == .offence, !event.key.isNone, !isCharge(event) { decided.append((event.feed, event.key)) }
    }
    guard !decided.isEmpty else { return }
    events.removeAll { index in
      let event = book.events[Int(index)]
      return event.kind == .offence && isCharge(event)
        && decided.contains { $0.feed == event.feed && $0.key == event.key }
    }
  }

  /// Whether the person belongs to the family on a day; a family always belongs to itself.
  func isMember(on day: CalendarDay) -> Bool { person == nil || spells.contains { $0.includes(day) } }

  /// Whether evidence of a day counts in this family: membership on that day, or on registration where it is older (*Meaning*: Whose evidence counts).
  func counts(_ day: CalendarDay, registered: CalendarDay) -> Bool { isMember(on: max(day, registered)) }

  /// The last day in the family of somebody who had left it or died by a day; nil for those who belong to it still.
  func left(by day: CalendarDay, asOf: CalendarDay) -> CalendarDay? {
    guard person != nil else { return nil }
    let died = death.flatMap { $0 <= asOf ? $0 : nil }
    let ended = isMember(on: day) ? nil : spells.compactMap(\.to).filter { $0 < day }.max() ?? day
    return [died, ended].compactMap { $0 }.min()
  }

  /// The last day of a spell. Home education has a row for each rating, and any of them may say that the spell has ended.
  func end(of event: Event, book: EvidenceBook) -> CalendarDay? {
    guard event.kind == .homeEducation else { return event.until }
    let ends = events.lazy.map { book.events[Int($0)] }.filter { $0.kind == .homeEducation && $0.on == event.on }
    return ends.compactMap(\.until).min()
  }

  /// Whether the source of a feed could have found the subject.
  func isFindable(in feed: UInt16, book: EvidenceBook) -> Bool {
    guard let person, !isComplete else { return true }
    let source = book.feeds[Int(feed)].source
    return book.persons.persons[Int(person)].records.contains { book.extracts.records[Int($0)].source == source }
  }
}
