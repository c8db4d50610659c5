import Settings
import Vocabulary

/// How often, or for how long, somebody was excluded.
struct ExclusionLimit: Sendable, Equatable {
  /// What is counted.
  enum Unit: String, CaseIterable, Sendable {
    /// Exclusions.
    case times
    /// Half days.
    case sessions
  }

  /// A number of them.
  struct Amount: Sendable, Equatable {
    /// At least so many.
    var count = 1
    /// What is counted.
    var unit = Unit.sessions
  }

  /// At least so much.
  var amount = Amount()
  /// The national curriculum years, 0 for reception, of the exclusions that are counted; nil for all.
  var years: ClosedRange<Int>?

  /// In words.
  var sentence: String {
    "at least \(amount.count) \(amount.unit.rawValue)\(years.map { " while in years \($0.lowerBound) to \($0.upperBound)" } ?? "")"
  }

  /// Whether an exclusion is one of those that are counted.
  func counts(_ one: Exclusion, of subject: Subject, _ book: EvidenceBook) -> Bool {
    guard let years else { return true }
    return subject.birth.map { years.contains(book.calendar.yearGroup(bornOn: $0, on: one.on)) } ?? false
  }

  /// Whether some exclusions come to it.
  func isReached(by some: [Exclusion], of subject: Subject, _ book: EvidenceBook) -> Bool {
    sum(some.filter { counts($0, of: subject, book) }) >= amount.count
  }

  /// How much some exclusions come to.
  func sum(_ some: some Sequence<Exclusion>) -> Int {
    some.reduce(0) { $0 + (amount.unit == .times ? 1 : $1.sessions ?? 0) }
  }

  /// The day on which an exclusion makes up the number: its first day, or that of the session which is still wanting, two sessions a school
  /// day.
  func day(reachedBy one: Exclusion, after before: some Sequence<Exclusion>, _ calendar: SchoolCalendar) -> CalendarDay
  {
    let wanting = amount.count - sum(before)
    guard amount.unit == .sessions, wanting > 2 else { return one.on }
    return calendar.schoolDay((wanting + 1) / 2, from: one.on) ?? one.on
  }
}

extension PlanValue where Value == ExclusionLimit.Amount {
  /// `3 times`, or `10 sessions`.
  static var exclusions: PlanValue {
    PlanValue(
      "3 times, or 10 sessions",
      read: { place, _ in
        let unit = ExclusionLimit.Unit.allCases.first { place.scalarText?.hasSuffix($0.rawValue) ?? false } ?? .sessions
        return place.amount([unit.rawValue], in: 1...400).map { ExclusionLimit.Amount(count: $0, unit: unit) }
      }, facts: { amount, _ in [PlanFact("\(amount.count) \(amount.unit.rawValue)")] })
  }
}

extension PlanValue where Value == [ExclusionLimit] {
  /// A row that stands above: the limits in days by which it qualifies somebody.
  static var limitsInDays: PlanValue {
    PlanValue(
      "a row above that qualifies by sessions of exclusion",
      read: { place, reader in
        let routes = reader.plan.rows.filter { $0.measure == place.text }.flatMap(\.routes)
        let limits = routes.compactMap { ($0.question as? ExcludedOften)?.limit }.filter { $0.amount.unit == .sessions }
        if limits.isEmpty { place.wrong("no row above qualifies by sessions of exclusion under that name") }
        return limits
      }, facts: { limits, _ in limits.map { PlanFact($0.sentence) } })
  }
}
