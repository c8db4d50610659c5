/// One fact from one row: of a person, or of a family as a whole.
///
/// All kinds share one layout of a few dates, words and counts, so that a city's millions of them lie in one array and one table. Which
/// field of which kind lies where is said once, by the properties below; nothing else names a slot.
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
  /// The dates: on, until, then what the kind says.
  public var days: Slots5
  /// The words: type, status, role, outcome, reason or flag, text.
  public var words: Slots6
  /// The source's key of the thing.
  public var key: Word
  /// The counts.
  public var counts: Slots3

  /// Five days; `Column.missing` where there is none.
  public struct Slots5: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c, d, e: Int32
  }
  /// Six words.
  public struct Slots6: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c, d, e, f: Word
  }
  /// Three counts; `Column.missing` where there is none.
  public struct Slots3: Sendable, Equatable {
    /// The slots, in order.
    public var a, b, c: Int32
  }

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

  private static func day(_ number: Int32) -> CalendarDay? {
    number == Column.missing ? nil : CalendarDay(number: number)
  }

  private static func count(_ number: Int32) -> Int? { number == Column.missing ? nil : Int(number) }

  // MARK: Dates

  /// The day of it, or its first day; missing where the row has none.
  public var on: CalendarDay? { Event.day(days.a) }
  /// Its last day (leaving date, end date, date found, date resolved, assessment authorised, claim end); missing while it runs.
  public var until: CalendarDay? { Event.day(days.b) }
  /// When it was decided: offence outcome, RAG rating, housing decision.
  public var decided: CalendarDay? { Event.day(days.c) }
  /// When an Aspire situation was confirmed.
  public var confirmed: CalendarDay? { Event.day(days.c) }
  /// When an Aspire situation's currency ends.
  public var expires: CalendarDay? { Event.day(days.d) }
  /// When home education was assessed.
  public var assessed: CalendarDay? { Event.day(days.d) }
  /// When the home was visited.
  public var visited: CalendarDay? { Event.day(days.e) }
  /// When a destination starts.
  public var begins: CalendarDay? { Event.day(days.b) }
  /// The day of a DWP match.
  public var scanned: CalendarDay? { Event.day(days.c) }
  /// First day of a sanction.
  public var sanctionFrom: CalendarDay? { Event.day(days.d) }
  /// Last day of a sanction.
  public var sanctionTo: CalendarDay? { Event.day(days.e) }

  // MARK: Words

  /// What it is: category, group, benefit, finding, risk, star, or measure of a need or declaration.
  public var type: Word { words.a }
  /// Where it stands.
  public var status: Word { words.b }
  /// The person's part in it, or the declarer's job.
  public var role: Word { words.c }
  /// How it ended: verdict, outcome of an intervention, disposal; of a declaration the agency.
  public var outcome: Word { words.d }
  /// The declarer's agency.
  public var agency: Word { words.d }
  /// Why: reason of an involvement, placement or end; UC conditionality of a benefit.
  public var reason: Word { words.e }
  /// Y where an Early Help Assessment is a deemed one.
  public var deemed: Word { words.c }
  /// The flag of the kind, Y or N: substantive, overturned, formal.
  public var flag: Word { words.e }
  /// The rest of what was declared; the area of a star; the school or provider; the source's own code.
  public var text: Word { words.f }
  /// The school or provider.
  public var place: Word { words.f }
  /// The name of an enrolment's school.
  public var placeName: Word { words.d }
  /// The area of a star.
  public var area: Word { words.f }
  /// The rest of what was declared.
  public var detail: Word { words.f }
  /// Who declared, or leads.
  public var declaredBy: Word { words.e }

  // MARK: Counts

  /// The school term of attendance: three times the calendar year in which the school year starts, plus 0, 1, 2 for autumn, spring, summer.
  public var term: Int? { Event.count(counts.a) }
  /// Possible sessions of attendance.
  public var possible: Int? { Event.count(counts.b) }
  /// Sessions of attendance missed, with and without leave.
  public var absent: Int? { Event.count(counts.c) }
  /// Sessions (half days) excluded; missing where the row does not say.
  public var sessions: Int? { Event.count(counts.a) }
  /// End-of-episode success rating.
  public var rating: Int? { Event.count(counts.a) }
  /// Score on one area of a star; missing where it was left blank.
  public var score: Int? { Event.count(counts.a) }
  /// Number of dependent children.
  public var children: Int? { Event.count(counts.a) }
  /// National curriculum year of an enrolment: 0 for reception, 1 to 14; missing for nursery and other.
  public var yearGroup: Int? { Event.count(counts.a) }
}
