public import Vocabulary

/// The school calendar: census terms, by which attendance and exclusions are counted, and the authority's own school days.
///
/// A term is numbered three times the calendar year in which its school year starts, plus 0, 1, 2 for autumn, spring and summer, so that
/// terms that follow each other have numbers that do.
public struct SchoolCalendar: Sendable, Equatable {
  /// First and last day of a run of school days.
  public struct Span: Sendable, Equatable {
    /// First day.
    public var from: CalendarDay
    /// Last day.
    public var to: CalendarDay

    /// A run of days.
    public init(from: CalendarDay, to: CalendarDay) {
      self.from = from
      self.to = to
    }
  }

  private static let firstYear = 1990
  private static let lastYear = 2100

  /// The authority's own terms, in order.
  public private(set) var terms: [Span]
  /// Its half-terms in order, from their first school day to their last: what lies between the start of a term, its break, and its end.
  public private(set) var halfTerms: [Span] = []
  /// Last day of each term from the autumn of 1990.
  private var ends: [Int32]
  /// First day that `daysBefore` knows.
  private var origin: Int32
  /// Number of school days before each day from `origin`.
  private var daysBefore: [Int32]

  /// A calendar of census terms that end at the end of December, on Easter Sunday and at the end of July (*Meaning*: School terms), with school days
  /// on the weekdays of `terms` that are not in `holidays`. Where no term is given, no day is a school day.
  ///
  /// - Parameter breaks: those of the holidays that part a term in halves.
  public init(terms: [Span], holidays: [Span], breaks: [Span] = []) {
    self.terms = terms.sorted { $0.from < $1.from }
    // Looked up for every exclusion and every day asked, so worked out once.
    let firstTerm = TermCalendar.term(startYear: SchoolCalendar.firstYear, part: 0)
    let lastTerm = TermCalendar.term(startYear: SchoolCalendar.lastYear, part: 2)
    ends = (firstTerm...lastTerm).map { TermCalendar.last(of: $0).number }
    let first = terms.map(\.from).min()?.number ?? 0
    let last = terms.map(\.to).max()?.number ?? -1
    origin = first
    var isSchool = [Bool](repeating: false, count: max(0, Int(last - first) + 1))
    func mark(_ spans: [Span], _ value: Bool) {
      for span in spans where span.from <= span.to {
        for day in max(span.from.number, first)...max(min(span.to.number, last), max(span.from.number, first)) {
          let index = Int(day - first)
          if isSchool.indices.contains(index) { isSchool[index] = value && CalendarDay(number: day).weekday <= 5 }
        }
      }
    }
    mark(terms, true)
    mark(holidays, false)
    daysBefore = [0]
    for day in isSchool { daysBefore.append((daysBefore.last ?? 0) + (day ? 1 : 0)) }
    halfTerms = self.terms.flatMap { halves(of: $0, breaks) }
  }

  // MARK: Terms

  /// First day of a term.
  public func start(ofTerm term: Int) -> CalendarDay {
    // The autumn term starts the day after the summer term of the year before, and so on: the census leaves no gap between terms.
    end(ofTerm: term - 1).adding(days: 1)
  }

  /// Last day of a term.
  public func end(ofTerm term: Int) -> CalendarDay {
    let index = term - TermCalendar.term(startYear: SchoolCalendar.firstYear, part: 0)
    return CalendarDay(number: ends[min(max(index, 0), ends.count - 1)])
  }

  /// The term that a day lies in.
  public func term(containing day: CalendarDay) -> Int {
    let year = day.year
    let spring = TermCalendar.term(startYear: year - 1, part: 1)
    if day <= end(ofTerm: spring) { return spring }
    return day <= end(ofTerm: spring + 1) ? spring + 1 : spring + 2
  }

  /// The latest term that has ended by a day, its last day included.
  public func lastCompleted(on day: CalendarDay) -> Int {
    let term = term(containing: day)
    return end(ofTerm: term) == day ? term : term - 1
  }

  // MARK: School days

  /// The number of school days from one day to another, both included.
  public func schoolDays(from first: CalendarDay, to last: CalendarDay) -> Int {
    first <= last ? Int(before(last.number + 1) - before(first.number)) : 0
  }

  /// The day on which so many school days have been, counted from a day on; nil where the calendar does not reach so far.
  public func schoolDay(_ count: Int, from first: CalendarDay) -> CalendarDay? {
    let wanted = before(first.number) + Int32(count)
    guard let index = daysBefore.firstIndex(where: { $0 >= wanted }), wanted > before(first.number) else { return nil }
    return CalendarDay(number: origin + Int32(index) - 1)
  }

  /// The parts of a term between its breaks, without the days at their edges that are no school days.
  private func halves(of term: Span, _ breaks: [Span]) -> [Span] {
    var halves: [Span] = []
    var from = term.from
    for pause in breaks.filter({ term.from < $0.from && $0.to < term.to }).sorted(by: { $0.from < $1.from }) {
      halves.append(Span(from: from, to: pause.from.adding(days: -1)))
      from = pause.to.adding(days: 1)
    }
    halves.append(Span(from: from, to: term.to))
    return halves.map { half in
      var (first, last) = (half.from, half.to)
      while first < last, schoolDays(from: first, to: first) == 0 { first = first.adding(days: 1) }
      while first < last, schoolDays(from: last, to: last) == 0 { last = last.adding(days: -1) }
      return Span(from: first, to: last)
    }
  }

  private func before(_ day: Int32) -> Int32 {
    daysBefore[min(max(Int(day - origin), 0), daysBefore.count - 1)]
  }

  // MARK: Compulsory school age

  /// The national curriculum year that somebody is in by age: 0 for reception, 1 to 13; below and above them the numbers go on.
  public func yearGroup(bornOn birth: CalendarDay, on day: CalendarDay) -> Int {
    schoolYear(of: day) - schoolYear(of: birth) - 5
  }

  /// The calendar year in which the school year (from 1 September) of a day starts.
  private func schoolYear(of day: CalendarDay) -> Int {
    let (year, month, _) = day.components
    return month >= 9 ? year : year - 1
  }

  /// The day on which somebody may leave school: the last Friday in June of the school year (to 31 August) in which they turn 16.
  public func leavingDate(bornOn birth: CalendarDay) -> CalendarDay {
    let (year, month, _) = birth.components
    let june = CalendarDay(year: year + 16 + (month >= 9 ? 1 : 0), month: 6, day: 30) ?? birth
    return june.adding(days: -((june.weekday + 2) % 7))
  }

  /// The day from which somebody must be at school: the 31 August, 31 December or 31 March on or after the fifth birthday.
  public func compulsoryFrom(bornOn birth: CalendarDay) -> CalendarDay {
    let five = birth.birthday(age: 5)
    let year = five.year
    let prescribed = [(year, 3, 31), (year, 8, 31), (year, 12, 31)].compactMap {
      CalendarDay(year: $0, month: $1, day: $2)
    }
    return prescribed.first { $0 >= five } ?? five
  }
}
