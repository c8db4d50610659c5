import Families
import Normalise
import Outcomes
import Testing
import Vocabulary

@testable import Config
@testable import Outcomes

/// An earlier day that is asked now says what a run for that day says, whatever the settings are. A failure names its seed.
@Suite struct AskedDayTests {
  static let tonight = RandomHistory.day("2018-08-01")

  /// The shipped plan with other settings and other months, and an invented family in it: somebody left, somebody died, and the DWP has
  /// answered now and then.
  private struct World {
    let files: OutcomePlanFiles
    let one: PlanCase
    private(set) var random: SplitMix64

    init(_ seed: UInt64) throws {
      random = SplitMix64(state: seed)
      var texts = ShippedPlan.pipeline.texts
      for index in texts.indices where texts[index].path.hasPrefix("plan/") {
        texts[index].text = World.changed(texts[index].text, &random)
      }
      files = try OutcomePlanFiles(PipelineFiles(folder: "p", texts: texts))
      var history = RandomHistory(seed: seed, plan: files.plan)
      var one = history.invented(facts: 14)
      for (index, name) in ["Mags", "Mags", "Tess", "Mags", "Kit"].enumerated() {
        one.facts.append(World.answer(name, line: 100 + index, &random))
      }
      let someone = Int(random.next() % 3)
      let day = RandomHistory.registered.adding(days: Int(random.next() % 600))
      if random.next() % 2 == 0 { one.people[someone].left = day }
      if random.next() % 4 == 0 { one.people[Int(random.next() % 3)].died = day.adding(days: 40) }
      self.one = one
    }

    /// Numbers within what a plan may say.
    private static let numbers: [(key: String, bounds: ClosedRange<Int>)] = [
      ("jsaWeeks", 1...52), ("otherWeeks", 1...52), ("tickLookbackMonths", 0...24), ("unspecifiedMonths", 0...12),
      ("ceToleranceDays", 0...20), ("minPossibleSessions", 0...380), ("termLagDays", 0...90),
    ]

    private static let switches: [(key: String, values: [String])] = [
      ("clearPeriod", ["restart", "firstOnly"]), ("schoolWindow", ["afterQualification", "rollingLastThree"]),
      ("termLagPolicy", ["useLatestAvailable", "wait"]), ("starBasis", ["relative", "scalePoints"]),
      ("eetRequireElapsed", ["true", "false"]), ("c1C2", ["alternative", "additional", "off"]),
      ("c2NfaReferralBlocks", ["true", "false"]), ("c5Evidence", ["both", "either"]),
      ("tickCountsAsProfessional", ["true", "false"]),
    ]

    private static func changed(_ text: String, _ random: inout SplitMix64) -> String {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices {
        let key = String(lines[index].prefix { $0 != ":" }.drop { $0 == " " })
        if let number = numbers.first(where: { $0.key == key }) {
          lines[index] = "  \(key): \(number.bounds.lowerBound + Int(random.next() % UInt64(number.bounds.count)))"
        } else if let choice = switches.first(where: { $0.key == key }) {
          lines[index] = "  \(key): \(choice.values[Int(random.next() % UInt64(choice.values.count))])"
        } else if !lines[index].contains("text:") {
          lines[index] = lines[index].replacing("6 months", with: "\(1 + random.next() % 12) months")
            .replacing("26 weeks", with: "\(1 + random.next() % 52) weeks")
        }
      }
      return lines.joined(separator: "\n")
    }

    /// A row of the DWP: a claim that it found, with or without its end, or that there is none.
    private static func answer(_ who: String, line: Int, _ random: inout SplitMix64) -> PlanCase.Fact {
      let scanned = RandomHistory.registered.adding(days: Int(random.next() % 420))
      let from = RandomHistory.registered.adding(days: Int(random.next() % 200) - 100)
      let benefit = ["JSA", "ESA", ""][Int(random.next() % 3)]
      var fact = PlanCase.Fact(
        who: who, kind: .benefit, feed: nil, days: [(.scanned, max(scanned, from))],
        texts: [(.type, benefit), (.status, "Matched")], numbers: [], isQuarantined: false, isInDoubt: false,
        known: nil,
        line: line)
      if benefit.isEmpty { return fact }
      fact.days.append((.on, from))
      let until = from.adding(days: Int(random.next() % 150))
      if random.next() % 3 > 0, until <= scanned { fact.days.append((.until, until)) }
      return fact
    }

    mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

    /// What is known on a day, with the coverage of tonight.
    func input(_ day: CalendarDay) -> OutcomeInput {
      var input = PlanCaseWorld(plan: files.plan, calendar: files.calendar, one: one, asOf: day).input()
      for index in input.extracts.feeds.indices where input.extracts.feeds[index].to != nil {
        input.extracts.feeds[index].to = AskedDayTests.tonight
      }
      return input
    }

    /// Whether what a row says may hang on an answer of the DWP that came between two days, or on the later one, about days before.
    func hearsLate(_ measure: String, after first: CalendarDay, upTo last: CalendarDay) -> Bool {
      measure == "D1" && one.facts.contains { $0.scanned.map { $0 > first && $0 <= last } ?? false }
    }

    func outcomes(_ day: CalendarDay) -> [String: Outcome] {
      let list = OutcomesStage.run(input(day), plan: files.plan, calendar: files.calendar)
      return Dictionary(uniqueKeysWithValues: list.outcomes.map { ("\($0.personRef) \($0.measure)", $0) })
    }

    /// Tonight's evaluations, by person and row.
    func evaluations() -> [(key: String, item: MeasureEvaluation)] {
      let input = input(AskedDayTests.tonight)
      let book = EvidenceBook(input, plan: files.plan, calendar: files.calendar)
      let household = Household(book: book, index: 0, family: input.families.families[0])
      let rows = files.plan.rows.map { RowQuestions(row: $0, number: book.measures.firstIndex(of: $0.measure) ?? 0) }
      return (household.members + [household.whole]).flatMap { subject in
        let items = rows.compactMap { questions -> MeasureEvaluation? in
          var qualifying = Qualifying(household: household, subject: subject, questions: questions)
          return qualifying.evaluation()
        }
        for item in items { item.others = items.filter { $0 !== item } }
        return items.map { ("\(subject.personRef) \($0.row.measure)", $0) }
      }
    }
  }

  @Test(arguments: OutcomePropertyTests.seeds) func nothingTurnsWithinAStretch(_ seed: UInt64) throws {
    var world = try World(seed)
    for (key, item) in world.evaluations() {
      var day = item.today
      while day >= item.qualified {
        let asked = AskedDay(day)
        let answer = item.answer(on: asked)
        let first = max(asked.since, item.qualified)
        for earlier in [first, first.adding(days: world.number(below: day.days(since: first)))] {
          #expect(item.answer(on: AskedDay(earlier)) == answer, "\(key) on \(earlier.iso) and \(day.iso), seed \(seed)")
        }
        day = first.adding(days: -1)
      }
    }
  }

  @Test(arguments: OutcomePropertyTests.seeds) func anEarlierDaySaysWhatARunForItSays(_ seed: UInt64) throws {
    var world = try World(seed)
    let items = world.evaluations()
    for _ in 0..<12 {
      let day = RandomHistory.registered.adding(
        days: world.number(below: Self.tonight.days(since: RandomHistory.registered)))
      let then = world.outcomes(day)
      for (key, item) in items where day >= item.qualified && day <= item.today {
        // What was not known yet could not be told.
        guard let outcome = then[key], outcome.qualifiedOn == item.qualified,
          !world.hearsLate(outcome.measure, after: day, upTo: Self.tonight)
        else { continue }
        let now = item.answer(on: AskedDay(day))
        #expect(
          (now.state == .holds) == (outcome.status == .met),
          "\(key) on \(day.iso): \(outcome.status.rawValue) then, \(now.state) now, seed \(seed)")
      }
    }
  }

  @Test(arguments: OutcomePropertyTests.seeds) func theDayOfSuccessDoesNotMove(_ seed: UInt64) throws {
    var world = try World(seed)
    var met: [String: (on: CalendarDay, night: CalendarDay)] = [:]
    var night = RandomHistory.registered.adding(days: 200)
    while night <= Self.tonight {
      for (key, outcome) in world.outcomes(night) {
        guard let on = outcome.metOn else { continue }
        if let before = met[key], on <= before.night, before.on >= outcome.qualifiedOn,
          !world.hearsLate(outcome.measure, after: before.night, upTo: night)
        {
          #expect(on == before.on, "\(key) on \(night.iso) and \(before.night.iso), seed \(seed)")
        }
        met[key] = (on, night)
      }
      night = night.adding(days: 1 + world.number(below: 45))
    }
  }
}
