import Vocabulary

/// What must be known of a row before it is asked of anybody: what it looks at, and the tests in it by which others go. Handed round by
/// reference: every family sorts out the rows that are in force for it.
final class RowQuestions {
  let row: PlanRow
  /// Position in `OutcomePlan.measures`.
  let number: Int
  /// What the tests look at.
  let sight: WordSight
  /// The kinds of event that a data route looks at.
  let routeMask: UInt64
  /// Whether a route looks at what is not there.
  let asksForSilence: Bool
  private let masks: (own: UInt64, against: UInt64, others: UInt64, othersAgainst: UInt64)
  /// The row's first clear period, from which other tests may count.
  let clear: ClearOf?
  /// The first test that looks at some terms in a row.
  let termWindowed: (any TermWindowed)?
  /// The first test that judges an Early Help episode.
  let episode: (any EpisodeJudging)?
  /// The test of continuous employment in it.
  let work: OffBenefit?

  init(row: PlanRow, number: Int) {
    self.row = row
    self.number = number
    let routes = row.routes.reduce(into: WordSight()) { if !$1.isProfessional { $0.add($1.question.sight) } }
    routeMask = routes.mask(.decides)
    asksForSilence = routes.mask(.isMissed) != 0
    var sight = row.tests.reduce(into: WordSight()) { $0.add($1.sight) }
    if let set = row.neutralWhile { sight.add(WordSight(set)) }
    self.sight = sight
    masks = (
      sight.mask(.decides), sight.mask(.contradicts), sight.mask(.decides, ofOthers: true),
      sight.mask(.contradicts, ofOthers: true)
    )
    clear = row.tests.first(ClearOf.self)
    termWindowed = row.tests.first((any TermWindowed).self)
    episode = row.tests.first((any EpisodeJudging).self)
    work = row.tests.first(OffBenefit.self)
  }

  /// The names under which something is declared that the row looks at, or is told with it.
  var declaredNames: [WordList] { row.supporting.reduce(into: sight) { $0.add($1.sight) }.names }

  /// The kinds of event that take the row out of account.
  var neutralMask: UInt64 { row.neutralWhile.map { WordSight($0).mask(.decides) } ?? 0 }

  /// The kinds of event of the subject's own that could change the answer; what contradicts matters only where something was reached.
  func heldBackMask(isMet: Bool) -> UInt64 { isMet ? masks.own | masks.against : masks.own }

  /// Those of other members.
  func familyMask(isMet: Bool) -> UInt64 { isMet ? masks.others | masks.othersAgainst : masks.others }
}
