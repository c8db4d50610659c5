/// One fact from one row: of a person, or of a family as a whole.
///
/// All kinds share one layout of a few dates, words and counts, so that a city's millions of them lie in one array and one table.
/// `EventField` says which field lies where; nothing else names a slot.
public struct Event: Sendable, Equatable {
  /// What kind of fact it is.
  public var kind: EventKind
  /// Index of the feed in the run's coverage list.
  public var feed: UInt16
  /// Where it was read.
  public var line: SourceLine
  /// Index of the source record that it is about; nil where it is about a family.
  public var record: Int32?
  /// Index of the registered family that the row names; nil where it names none.
  public var family: Int32?
  /// The dates, as days since 1970-01-01; `Column.missing` where there is none.
  public var days: Slots5
  /// The words.
  public var words: Slots6
  /// The source's key of the thing.
  public var key: Word
  /// The counts; `Column.missing` where there is none.
  public var counts: Slots3

  /// An event with everything missing but where it was read.
  public init(_ kind: EventKind, feed: UInt16, line: SourceLine, record: Int32? = nil, family: Int32? = nil) {
    self.kind = kind
    self.feed = feed
    self.line = line
    self.record = record
    self.family = family
    let none = Column.missing
    days = Slots5(a: none, b: none, c: none, d: none, e: none)
    words = Slots6(a: .none, b: .none, c: .none, d: .none, e: .none, f: .none)
    key = .none
    counts = Slots3(a: none, b: none, c: none)
  }

  // MARK: Dates

  /// The day of it, or its first day; missing where the row has none.
  public var on: CalendarDay? { day(.on) }
  /// Its last day (leaving date, end date, date found, date resolved, assessment authorised, claim end); missing while it runs.
  public var until: CalendarDay? { day(.until) }
  /// When it was decided: offence outcome, RAG rating, housing decision.
  public var decided: CalendarDay? { day(.decided) }
  /// When an Aspire situation was confirmed.
  public var confirmed: CalendarDay? { day(.confirmed) }
  /// When an Aspire situation's currency ends, or the release that an order foresees.
  public var expires: CalendarDay? { day(.expires) }
  /// When home education was assessed.
  public var assessed: CalendarDay? { day(.assessed) }
  /// When the home was visited.
  public var visited: CalendarDay? { day(.visited) }
  /// When a destination starts.
  public var begins: CalendarDay? { day(.begins) }
  /// The day of a DWP match.
  public var scanned: CalendarDay? { day(.scanned) }
  /// First day of a sanction.
  public var sanctionFrom: CalendarDay? { day(.sanctionFrom) }
  /// Last day of a sanction.
  public var sanctionTo: CalendarDay? { day(.sanctionTo) }

  /// When a plan was reviewed.
  public var reviewed: CalendarDay? { day(.reviewed) }
  /// First day of the spell that a declaration names.
  public var spellFrom: CalendarDay? { day(.spellFrom) }
  /// Last day of that spell.
  public var spellTo: CalendarDay? { day(.spellTo) }

  // MARK: Words

  /// What it is: category, group, benefit, finding, risk, star, or measure of a need or declaration.
  public var type: Word { self[word: .type] }
  /// Where it stands.
  public var status: Word { self[word: .status] }
  /// The person's part in it, or the declarer's job.
  public var role: Word { self[word: .role] }
  /// How it ended: verdict, outcome of an intervention, disposal.
  public var outcome: Word { self[word: .outcome] }
  /// The declarer's agency.
  public var agency: Word { self[word: .agency] }
  /// Why: reason of an involvement, placement or end; UC conditionality of a benefit.
  public var reason: Word { self[word: .reason] }
  /// Y where an offence's outcome is substantive, N where it is not; missing where there is no outcome yet.
  public var substantive: Word { self[word: .substantive] }
  /// Y where an exclusion was overturned.
  public var overturned: Word { self[word: .overturned] }
  /// Y or N: whether a review calls the plan suitable.
  public var suitable: Word { self[word: .suitable] }
  /// Entry, Review or Exit of an assessment.
  public var stage: Word { self[word: .stage] }
  /// First line of the address at which it happened.
  public var address: Word { self[word: .address] }
  /// The postcode of that address.
  public var postcode: Word { self[word: .postcode] }
  /// Its unique property reference number.
  public var uprn: Word { self[word: .uprn] }
  /// The source's own code.
  public var code: Word { self[word: .code] }
  /// The school or provider.
  public var place: Word { self[word: .place] }
  /// The name of an enrolment's school.
  public var placeName: Word { self[word: .placeName] }
  /// The area of a star.
  public var area: Word { self[word: .area] }
  /// The rest of what was declared.
  public var detail: Word { self[word: .detail] }
  /// Who declared, or leads.
  public var declaredBy: Word { self[word: .declaredBy] }

  // MARK: Counts

  /// The school term of attendance: three times the calendar year in which the school year starts, plus 0, 1, 2 for autumn, spring, summer.
  public var term: Int? { count(.term) }
  /// Possible sessions of attendance.
  public var possible: Int? { count(.possible) }
  /// Sessions of attendance missed, with and without leave.
  public var absent: Int? { count(.unauthorised) }
  /// Sessions (half days) excluded; missing where the row does not say.
  public var sessions: Int? { count(.sessions) }
  /// End-of-episode success rating.
  public var rating: Int? { count(.rating) }
  /// Score on one area of a star; missing where it was left blank.
  public var score: Int? { count(.score) }
  /// Highest score that the area of a star can have.
  public var maximum: Int? { count(.maximum) }
  /// The amount that a declaration names, in pence.
  public var value: Int? { count(.value) }
  /// What it was before, in pence.
  public var valueBefore: Int? { count(.valueBefore) }
  /// Number of dependent children.
  public var children: Int? { count(.children) }
  /// National curriculum year of an enrolment: 0 for reception, 1 to 14; missing for nursery and other.
  public var yearGroup: Int? { count(.yearGroup) }
}
