import Claims
import Config
import Families
import Match
import Normalise
import Outcomes
import RunStore
import Vocabulary

/// Gathers what the claims stage looks at: the night's values, the ledger, and families looked at again as on earlier days.
enum ClaimDesk {
  static func input(
    values: NightValues, pipeline: Pipeline, memory: StateStore, overrides: [MeasureOverride], runID: String
  ) throws -> ClaimInput {
    var input = try ClaimInput(
      extracts: values.extracts(), persons: values.persons(), families: values.families(), outcomes: values.outcomes(),
      settings: pipeline.claims)
    input.ledger = try memory.ledger()
    input.contents = try memory.keptContents().compactMap { ClaimContent(text: $0.text) }
    input.overrides = overrides
    input.mergedPersons = try memory.personAliases()
    input.runID = runID
    input.revisits = revisits(ClaimStage.revisitsNeeded(input), input, pipeline)
    return input
  }

  /// Looks at each family again as on the day that is asked about, with what is known now: rows dated later are not seen, later verdicts are.
  private static func revisits(_ questions: [Revisit.Question], _ input: ClaimInput, _ pipeline: Pipeline) -> [Revisit]
  {
    guard !questions.isEmpty else { return [] }
    let asked = input.extracts.about(Set(questions.map(\.family)), input)
    return Dictionary(grouping: questions, by: \.on).sorted { $0.key < $1.key }.flatMap { day, questions in
      let places = Set(questions.map(\.family)).sorted()
      var families = FamilyList()
      families.families = places.map { input.families.families[Int($0)] }
      let then = OutcomeInput(asOf: day, extracts: asked.asOf(day), persons: input.persons, families: families)
      let outcomes = OutcomesStage.run(then, plan: pipeline.plan, calendar: pipeline.calendar).outcomes.map { outcome in
        var outcome = outcome
        outcome.family = places[Int(outcome.family)]
        return outcome
      }
      let byFamily = Dictionary(grouping: outcomes, by: \.family)
      return questions.sorted().map { Revisit(question: $0, outcomes: byFamily[$0.family] ?? []) }
    }
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
