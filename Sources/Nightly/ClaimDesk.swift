import Claims
import Config
import Families
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
  private static func revisits(_ questions: [Revisit.Question], _ input: ClaimInput, _ pipeline: Pipeline) -> [Revisit] {
    Dictionary(grouping: questions, by: \.on).sorted { $0.key < $1.key }.flatMap { day, asked in
      let families = Set(asked.map(\.family))
      let then = OutcomeInput(
        asOf: day, extracts: input.extracts.asOf(day), persons: input.persons, families: input.families.only(families))
      let outcomes = Dictionary(grouping: OutcomesStage.run(then, plan: pipeline.plan, calendar: pipeline.calendar).outcomes, by: \.family)
      return asked.sorted().map { Revisit(question: $0, outcomes: outcomes[$0.family] ?? []) }
    }
  }
}

extension NormalisedExtracts {
  /// What had happened by an earlier day, as it is known now.
  fileprivate func asOf(_ day: CalendarDay) -> NormalisedExtracts {
    var earlier = self
    earlier.asOf = day
    earlier.events.removeAll { ($0.on ?? $0.scanned).map { $0 > day } ?? false }
    return earlier
  }
}

extension FamilyList {
  /// The same list, in which only these families have anybody in them, so that indexes stay what they are.
  fileprivate func only(_ wanted: Set<Int32>) -> FamilyList {
    var list = FamilyList()
    list.families = families.enumerated().map { index, family in
      wanted.contains(Int32(index)) ? family : Family(id: family.id, register: nil, registerIndex: nil, members: [])
    }
    return list
  }
}
