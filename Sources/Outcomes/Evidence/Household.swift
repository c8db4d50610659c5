import Families
import Normalise
import Vocabulary

/// A family with its members and what is known of each.
final class Household {
  let book: EvidenceBook
  let index: Int32
  let family: Family
  /// The day of registration, or the as-of date for the trawl.
  let registered: CalendarDay
  let isEngaged: Bool
  /// The members, in order of person.
  private(set) var members: [Subject] = []
  /// The family as a whole.
  private(set) var whole: Subject

  init(book: EvidenceBook, index: Int32, family: Family) {
    self.book = book
    self.index = index
    self.family = family
    let engaged = family.register?.registered.flatMap { $0 <= book.asOf ? $0 : nil }
    isEngaged = engaged != nil
    registered = engaged ?? book.asOf
    whole = Subject(family: index)
    whole.events = family.registerIndex.map { Array(book.events(ofFamily: $0)) } ?? []
    var row = 0
    while row < family.members.count {
      var end = row + 1
      while end < family.members.count, family.members[end].person == family.members[row].person { end += 1 }
      members.append(Subject(book: book, family: index, spells: family.members[row..<end]))
      row = end
    }
    for member in members { whole.mask |= member.mask }
    whole.index(book)
  }

  /// The same household with other members, or another whole.
  private init(like other: Household, members: [Subject], whole: Subject) {
    book = other.book
    index = other.index
    family = other.family
    isEngaged = other.isEngaged
    registered = other.registered
    self.members = members
    self.whole = whole
  }

  /// The members by their positions, and the family as a whole behind them.
  func subject(_ position: Int) -> Subject { position < members.count ? members[position] : whole }

  /// The household as it would be if other versions of what contradicts itself about one subject were right.
  func choosing(_ choice: [Int], of position: Int) -> Household {
    let other = subject(position).choosing(choice, book)
    var members = members
    if position < members.count { members[position] = other }
    return Household(like: self, members: members, whole: position < members.count ? whole : other)
  }

  /// The last day on which the family was worked with, up to the as-of date.
  var lastDay: CalendarDay { min(book.asOf, family.register?.closed ?? book.asOf) }

  /// Whether a member is under 18 on a day; without a date of birth the part in the family decides.
  func hasChild(on day: CalendarDay) -> Bool {
    members.contains { member in
      member.isMember(on: day) && (member.birth.map { day.age(bornOn: $0) < 18 } ?? (member.role == "Child"))
    }
  }

  /// Adds to one member what is known of persons who may be the same; those among them who are members themselves are members no longer.
  func add(persons: [Int32], toMember position: Int) {
    members[position].add(persons: persons, book: book)
    whole.mask |= members[position].mask
    members.removeAll { $0.person.map(persons.contains) ?? false }
  }

  /// Every event about a member or the family.
  func eachEvent(_ body: (Event) -> Void) {
    for index in whole.events { body(book.events[Int(index)]) }
    for member in members { for index in member.events { body(book.events[Int(index)]) } }
  }

  /// The events of a set about the family, or about a member while they were one, known on a day; with their dates.
  func eachEvent(of set: EventSet, upTo day: AskedDay, _ body: (Event, CalendarDay) -> Void) {
    for subject in [whole] + members {
      for index in subject.events {
        let event = book.events[Int(index)]
        guard let selector = book.selector(of: set, for: event), let date = event.date(selector.date), date <= day,
          subject.counts(date, registered: registered)
        else { continue }
        body(event, date)
      }
    }
  }
}
