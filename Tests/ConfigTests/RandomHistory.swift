import Outcomes
import Vocabulary

@testable import Config

/// A generator that gives the same numbers for the same seed on any machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Invents a family's years: facts of every kind, on days that often lie on or beside the plan's limits.
struct RandomHistory {
  static let registered = day("2016-09-01")
  private var random: SplitMix64
  private let plan: OutcomePlan
  private var anchors: [CalendarDay] = [Self.registered]

  init(seed: UInt64, plan: OutcomePlan) {
    random = SplitMix64(state: seed)
    self.plan = plan
  }

  static func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(number: 0) }

  /// A case with some facts; nothing is expected of it.
  mutating func invented(facts count: Int) -> PlanCase {
    var one = PlanCase(
      name: "invented", row: "A1", says: "", file: "", line: 0,
      register: [.registered: Self.registered, .assessed: Self.registered, .planned: Self.registered],
      people: [
        person("Kit", "2005-03-10", "Child"), person("Tess", "2000-11-20", "Child"),
        person("Mags", "1980-05-05", "Adult"),
      ], facts: [], coverage: [:], nights: [], noSchool: [])
    for number in 0..<count { one.facts.append(fact(line: number + 1)) }
    return one
  }

  private func person(_ name: String, _ born: String, _ role: String) -> PlanCase.Person {
    PlanCase.Person(
      name: name, birth: Self.day(born), role: role, joined: nil, left: nil, died: nil, isIncomplete: false)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(random.next() % UInt64(items.count))] }

  /// A day at some months and a few days from one that is there already, so that limits are hit.
  private mutating func nearDay() -> CalendarDay {
    let day = pick(anchors).adding(months: pick([0, 0, 1, 3, 6, 6, -6])).adding(days: pick([-1, 0, 0, 1, 40]))
    let kept = min(max(day, Self.day("2016-01-01")), Self.day("2018-12-31"))
    anchors.append(kept)
    return kept
  }

  private mutating func fact(line: Int) -> PlanCase.Fact {
    let measure = pick(plan.measures)
    var fact = PlanCase.Fact(
      who: pick(["Kit", "Tess", "Mags"]), kind: .need, feed: nil, days: [(.on, nearDay())], texts: [], numbers: [],
      isQuarantined: false, isInDoubt: false,
      known: nil, line: line)
    let later = fact.days[0].day.adding(days: Int(random.next() % 200))
    let end: [(field: EventField, day: CalendarDay)] = pick([true, false]) ? [(.until, later)] : []
    func say(_ kind: EventKind, _ texts: [(EventField, String)], _ days: [(field: EventField, day: CalendarDay)] = []) {
      fact.kind = kind
      fact.texts = texts.map { (field: $0.0, text: $0.1) }
      fact.days += days
    }
    switch pick(Array(0..<16)) {
    case 0: say(.need, [(.type, measure), (.status, "Y")])
    case 1, 2:
      say(
        .declaration,
        [
          (.type, pick([measure, "A3b", "D1a", "D1b", "D4-plan"])),
          (.status, pick(["Qualifies", "Progress", "Progress", "No progress"])),
        ])
    case 3: say(.offence, [(.status, "Proven"), (.outcome, "Youth Caution"), (.substantive, "Y")], [(.decided, later)])
    case 4: say(.incident, [(.role, pick(["Perpetrator", "Victim"])), (.type, "Noise")])
    case 5: say(.occurrence, [(.role, "Suspect"), (.type, pick(["ASB", "Crime", "Domestic", "Missing"]))])
    case 6:
      say(
        .intervention,
        [(.role, "Perpetrator"), (.type, "ABC"), (.formal, "Y")]
          + (end.isEmpty ? [] : [(.outcome, pick(["Completed", "Breached"]))]), end)
    case 7: say(.earlyHelp, end.isEmpty ? [] : [(.reason, "Needs met")], end)
    case 8: say(.assessment, [(.status, end.isEmpty ? "Started" : "Completed")], end)
    case 9: say(.socialCare, [(.type, pick(["REFERRAL", "CIN", "CP", "S47"]))], end)
    case 10: say(.missing, [], [(.until, fact.days[0].day)])
    case 11: say(.operationalGroup, [(.reason, pick(["CSE", "Missing"])), (.type, "High")])
    case 12: say(.benefit, [(.type, pick(["JSA", "ESA", "UC"])), (.status, "Matched")], end)
    case 13:
      say(
        .situation, [(.type, pick(["EET", "NEET", "NOT KNOWN"]))],
        [(.confirmed, later), (.expires, fact.days[0].day.adding(months: 6))])
    case 14: say(.exclusion, [(.type, pick(["FIXD", "PERM"]))])
    default: say(.involvement, [(.type, pick(["Attendance Service", "Behaviour Panel"])), (.reason, "NSA")], end)
    }
    if fact.kind == .exclusion { fact.numbers = [(.sessions, 1 + Int(random.next() % 6))] }
    if fact.kind == .earlyHelp, !end.isEmpty { fact.numbers = [(.rating, 1 + Int(random.next() % 10))] }
    return fact
  }
}
