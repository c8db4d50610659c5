import Settings

/// The words of the plan language.
///
/// To add one:
/// 1. Write it as a structure of its own, in a file under `Words/Tests` or `Words/Routes`: its properties with the defaults that hold where
///    a key is left out; `word`, as a plan writes it; `keys`, one for each property, with the kind of its value and a line about it;
///    `sentence`, as `plan show` says it; and `answer` (a test) or `hits` (a route). What it looks at follows from its keys; where it looks
///    at kinds of event that no key names, it says so in `sight`.
/// 2. Name it in the list below.
/// 3. Write worked cases for a row that uses it: they are run by the tests, and each change of a key must be noticed by one of them.
///
/// The asked day can only be compared with dates, so that the days on which an answer turns are found without the word's doing.
enum PlanLanguage {
  /// Those that ask whether progress has been made, in the order in which they are listed to people.
  static let tests: [any TestWord.Type] = [
    AllOf.self, AnyOf.self, CombinedBy.self, UntilLeavingSchool.self, UnlessContradicted.self, EveryMember.self,
    ProgressDeclared.self, ClearOf.self, InterventionCompleted.self, StarRisen.self, ScoresBetter.self, OnRoll.self,
    Attended.self, ExcludedLess.self, NoneInTerms.self, FewerInTerms.self, ProfessionalConfirms.self, NoneOpen.self,
    LastingEET.self, HomeEducationApproved.self, EpisodeOpened.self, EpisodeEnded.self, MeasureMet.self,
    CaseClosed.self, RiskLower.self, OffBenefit.self, Unsanctioned.self, NobodyClaims.self, DestinationReached.self,
    HappenedLately.self, Reduced.self, FewerThanBefore.self, QuietAfter.self, OutOfPrison.self, SpellDeclared.self,
    DeclaredWithin.self, ReviewedEveryHalfTerm.self, CoversATerm.self, HomeEducationNow.self,
  ]

  /// Those that ask whether somebody qualifies, in the order in which they are listed to people.
  static let routes: [any RouteWord.Type] = [
    Ticked.self, NeedDeclared.self, EventOccurred.self, Repeated.self, AbsentOften.self, ExcludedOften.self,
    WithoutSchool.self, HomeEducationRated.self, Claiming.self, InSituation.self, Expiring.self, LatestStatus.self,
  ]
}

extension PlanLanguage {
  /// The word that stands at a place, with where its value stands and all keys around it.
  struct Asked<Word> {
    let word: Word
    let place: Setting
    let section: Section
  }

  /// The one word of a list that is asked at a place; nil, with a mistake, where there is none or more than one.
  ///
  /// - Parameter keys: those that may stand beside any word.
  static func asked<Word>(_ words: [Word], _ keys: [String], at place: Setting) -> Asked<Word>? {
    func type(_ word: Word) -> (any PlanWord.Type)? { word as? any PlanWord.Type }
    let names = words.map { type($0)?.word ?? "" }
    let present = names.indices.filter { place.node[names[$0]] != nil }
    let besides = present.flatMap { type(words[$0])?.besides ?? [] }
    let section = place.section(keys + besides + names, elsewhere: words.flatMap { type($0)?.besides ?? [] })
    guard present.count == 1, let index = present.first, let value = section.values[names[index]] else {
      place.wrong(
        present.isEmpty
          ? "asks nothing; known questions: \(names.joined(separator: ", "))"
          : "asks more than one question: \(present.map { names[$0] }.joined(separator: ", "))")
      return nil
    }
    return Asked(word: words[index], place: value, section: section)
  }
}
