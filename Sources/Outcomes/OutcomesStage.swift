import Families
import Vocabulary

/// Applies the outcome plan to the night's families.
public enum OutcomesStage {
  /// How every qualified measure of every engaged family stands on the as-of date, and what would qualify in the others.
  public static func run(_ input: OutcomeInput, plan: OutcomePlan, calendar: SchoolCalendar) -> OutcomeList {
    let book = EvidenceBook(input, plan: plan, calendar: calendar)
    let judge = HouseholdJudge(book)
    var list = OutcomeList()
    for (index, family) in input.families.families.enumerated() {
      judge.judge(Household(book: book, index: Int32(index), family: family), into: &list)
    }
    list.exceptions += book.addressed.exceptions(book.extracts)
    list.exceptions += UnknownMeasures(book, rows: judge.rows, families: input.families).exceptions()
    list.exceptions += OverlappingSpells(book, families: input.families).exceptions()
    return list
  }
}
