import Claims
import Config
import Families
import Match
import Normalise
import Outcomes
import RunStore
import Vocabulary

/// Gathers what the claims stage looks at: the night's values, the ledger, and families looked at again as on earlier days.
struct ClaimDesk {
  let values: NightValues
  let pipeline: Pipeline
  /// What the run knows of earlier nights.
  let memory: StateStore
  let overrides: [MeasureOverride]
  let runID: String
  /// What the last published night of an earlier as-of date rested on; nil where there was none.
  let lastNight: NightGrounds?
  /// The pipelines of then.
  let archived: ArchivedPipelines
  /// What frozen quarters say that the ledger does not.
  var sealFaults: [String] = []

  func input() throws -> ClaimInput {
    var input = try ClaimInput(
      extracts: values.extracts(), persons: values.persons(), families: values.families(), outcomes: values.outcomes(),
      settings: pipeline.claims)
    input.ledger = try memory.ledger()
    input.contents = try KeptContents.read(memory, ledger: input.ledger)
    input.rowMeanings = try RowMeanings.of(input.outcomes, in: values.ingested())
    input.overrides = overrides
    input.mergedPersons = try memory.personAliases()
    input.runID = runID
    input.sealFaults = sealFaults
    input.lastNight = lastNight
    let questions = ClaimStage.revisitsNeeded(input)
    let plans = try archived.pipelines(of: questions.compactMap(\.claim))
    input.lostPlans = plans.lost
    input.revisits = revisits(questions, input, plans.changed)
    return input
  }

  /// The questions that one run of the outcomes stage answers: those of one day under one plan.
  private struct Sitting: Hashable {
    var on: CalendarDay
    /// Which of the pipelines of then; nil for tonight's.
    var plan: Int?
  }

  /// Looks at each family again as on the day that is asked about, with what is known now: rows dated later are not seen, later verdicts are.
  private func revisits(
    _ questions: [Revisit.Question], _ input: ClaimInput, _ changed: ArchivedPipelines.Changed
  ) -> [Revisit] {
    guard !questions.isEmpty else { return [] }
    let asked = input.extracts.about(Set(questions.map(\.family)), input)
    let sittings = Dictionary(grouping: questions) { Sitting(on: $0.on, plan: $0.claim.flatMap { changed.places[$0] }) }
    return sittings.sorted { ($0.key.on, $0.key.plan ?? -1) < ($1.key.on, $1.key.plan ?? -1) }.flatMap {
      sitting, questions in
      let then = sitting.plan.map { changed.pipelines[$0] }
      let byFamily = outcomes(questions, sitting.on, asked, input, then ?? pipeline)
      return questions.sorted().map {
        Revisit(question: $0, outcomes: byFamily[$0.family] ?? [], settings: then?.claims)
      }
    }
  }

  /// What the outcomes stage says of some families as on a day, by the family's place in the night's list.
  private func outcomes(
    _ questions: [Revisit.Question], _ day: CalendarDay, _ asked: NormalisedExtracts, _ input: ClaimInput,
    _ pipeline: Pipeline
  ) -> [Int32: [Outcome]] {
    let places = Set(questions.map(\.family)).sorted()
    var families = FamilyList()
    families.families = places.map { input.families.families[Int($0)] }
    let then = OutcomeInput(asOf: day, extracts: asked.asOf(day), persons: input.persons, families: families)
    let outcomes = OutcomesStage.run(then, plan: pipeline.plan, calendar: pipeline.calendar).outcomes.map { outcome in
      var outcome = outcome
      outcome.family = places[Int(outcome.family)]
      return outcome
    }
    return Dictionary(grouping: outcomes, by: \.family)
  }
}

extension NormalisedExtracts {
  /// The same extracts with the events of some families' people alone, and of those whom a doubtful pair may make one of them: a few
  /// families are asked about on many days, and a city's events must not be arranged anew for each.
  fileprivate func about(_ families: Set<Int32>, _ input: ClaimInput) -> NormalisedExtracts {
    var wanted = [Bool](repeating: false, count: input.persons.persons.count)
    var registered: Set<Int32> = []
    for index in families {
      let family = input.families.families[Int(index)]
      for member in family.members { wanted[Int(member.person)] = true }
      if let place = family.registerIndex { registered.insert(place) }
    }
    let members = wanted
    for pair in input.persons.review {
      let (a, b) = (input.persons.links[Int(pair.recordA)].person, input.persons.links[Int(pair.recordB)].person)
      if members[Int(a)] || members[Int(b)] {
        wanted[Int(a)] = true
        wanted[Int(b)] = true
      }
    }
    var fewer = self
    fewer.events = events.filter { event in
      if let record = event.record { return wanted[Int(input.persons.links[Int(record)].person)] }
      return event.family.map(registered.contains) ?? false
    }
    return fewer
  }

  /// What had happened by an earlier day, as it is known now.
  fileprivate func asOf(_ day: CalendarDay) -> NormalisedExtracts {
    var earlier = self
    earlier.asOf = day
    earlier.events.removeAll { ($0.on ?? $0.scanned).map { $0 > day } ?? false }
    return earlier
  }
}
