import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// One family with everything that its claim hangs on: the register, the members of the day, and the outcomes as they count.
struct FamilyView {
  let family: Family
  /// Index in `FamilyList.families`.
  let index: Int32
  let outcomes: [JudgedOutcome]
  /// The night.
  let asOf: CalendarDay
  /// Indexes of the members of the day, ascending.
  let members: [Int32]

  /// - Parameter elsewhere: members who count with another family, and are left out of this one with all that was found about them.
  init(
    family: Family, index: Int32, outcomes: [JudgedOutcome], asOf: CalendarDay, without elsewhere: Set<Int32> = []
  ) {
    self.family = family
    self.index = index
    self.outcomes = outcomes.filter { !($0.outcome.person.map(elsewhere.contains) ?? false) }
    self.asOf = asOf
    let day = FamilyView.memberDay(family, asOf)
    members = Set(family.members.filter { $0.includes(day) }.map(\.person)).subtracting(elsewhere).sorted()
  }

  /// First day of the engagement, where that is past.
  var engagedOn: CalendarDay? { past(family.register?.registered) }
  /// Whole-family assessment, where that is past.
  var assessedOn: CalendarDay? { past(family.register?.assessed) }
  /// Plan, where that is past.
  var plannedOn: CalendarDay? { past(family.register?.planned) }
  /// Closed, where that is past.
  var closedOn: CalendarDay? { past(family.register?.closed) }
  /// The day whose members count: a closed family's are those that it had when it was closed.
  var memberDay: CalendarDay { FamilyView.memberDay(family, asOf) }

  private static func memberDay(_ family: Family, _ asOf: CalendarDay) -> CalendarDay {
    min(asOf, family.register?.closed ?? asOf)
  }

  private func past(_ day: CalendarDay?) -> CalendarDay? { day.flatMap { $0 <= asOf ? $0 : nil } }

  /// Indexes of the members and of the subjects of outcomes that are settled, ascending.
  var coveredPersons: [Int32] {
    Set(members).union(outcomes.filter(\.isSettled).compactMap(\.outcome.person)).sorted()
  }

  /// Liquid Logic's id of a person in this family; empty where the register does not know them.
  func ref(of person: Int32) -> String {
    family.members.first { $0.person == person && !$0.personRef.isEmpty }?.personRef ?? ""
  }
}
