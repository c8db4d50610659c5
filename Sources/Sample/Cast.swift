import Vocabulary

/// The families that the sample starts with, each made to show one thing on 31 December 2017.
///
/// `sample-data/README.md` lists them with where to look.
enum Cast {
  /// The day on which most of them were engaged.
  static let start = SchoolTerm.day(2016, 9, 1)

  /// Tells all of them; gives the number of households.
  static func tell(_ council: inout Council, _ maker: inout HouseholdMaker) -> Int {
    var telling = CastTelling(council: council, maker: maker)
    telling.council.isExact = true
    let families =
      switch council.request.council {
      case .peterborough: work + school + time + people
      case .cambridgeshire: CountyCast.families
      }
    for family in families {
      telling.council.turnPage()
      family(&telling)
    }
    council = telling.council
    council.isExact = false
    maker = telling.maker
    return families.count
  }

  /// A day as `yyyy-mm-dd`.
  static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? start }

  typealias Story = (inout CastTelling) -> Void
  private static var work: [Story] { [byProgress, byWork, byBoth, neutral, noTrace] }
  private static var school: [Story] { [schoolThatSentNothing, reportedTwice, newProblem, sameHeadline, sixteen] }
  private static var time: [Story] { [oneDayEarly, regressed, restarted, brokenRow, noLead, assessmentClosed] }
  private static var people: [Story] {
    [twins, mover, twoSpellings, twoFamilies, otherHalf, doubtful, fatherAndSon, notRegistered]
  }
}
