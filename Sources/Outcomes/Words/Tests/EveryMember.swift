import Settings
import Vocabulary

/// `every_member`: what must hold of every member of the family of some ages on the day.
struct EveryMember: TestWord {
  static let word = "every_member"
  static var keys: [PlanKey<EveryMember>] {
    [
      .needed("who", \.who.kinds, .kindsOfPeople, "Which members: child, young person, adult."),
      .optional("aged", \.who.ages, .ages, "Of which ages."),
      .needed("tests", \.steps, .tests, "What must hold of each."),
    ]
  }

  var who = PlanSubject(kinds: [], ages: nil)
  var steps: [PlanStep] = []

  /// What is asked of each is asked of the other members too.
  var sight: WordSight { keysSight.ofOthers }

  func check(_ place: Setting, _ section: Section) {
    if who.kinds.contains(.family) { section["who"]?.wrong("members are people; write child, young person or adult") }
  }

  func sentence(_ plan: PlanWording) -> String { "for every member (\(plan.words(who)))" }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    plan.lines(sentence(plan), steps, under: heading)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var result: Answer?
    for member in item.household.members where member.isMember(on: day) && includes(member, item, on: day) {
      let other = MeasureEvaluation(like: item, of: member)
      other.isTelling = item.isTelling
      let answer = other.all(steps, on: day)
      item.tell { $0.add(other.notes) }
      result = result.map { $0.and(answer) } ?? answer
    }
    return result ?? .awaiting(.nothingOpen)
  }

  private func includes(_ member: Subject, _ item: MeasureEvaluation, on day: AskedDay) -> Bool {
    guard let birth = member.birth else {
      return member.role == "Adult" ? who.kinds.contains(.adult) : who.kinds.contains { $0 != .adult }
    }
    return who.includes(age: day.age(bornOn: birth), youngFrom: item.settings.youngPersonFrom)
  }
}
