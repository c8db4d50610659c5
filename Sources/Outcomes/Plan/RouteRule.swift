/// What a route asks of the evidence. Windows reach back from registration; evidence after it counts on its own date.
public enum RouteRule: Sendable, Equatable {
  /// The need is ticked in the Early Help Assessment.
  case ticked
  /// A professional declares the problem; of one of these agencies, where they are named.
  case declared(agencies: WordList?)
  /// An event within so many months before registration, or running on it where `orRunning`, or later.
  case event(EventSet, withinMonths: Int?, orRunning: Bool)
  /// At least so many events since the start of the last so many completed terms.
  case eventsInTerms(EventSet, atLeast: Int, terms: Int)
  /// A spell that runs, and expires within fewer than so many months.
  case expiring(EventSet, withinMonths: Int)
  /// So many events within so many days of each other, within so many months before registration or later.
  case repeated(EventSet, atLeast: Int, withinDays: Int, withinMonths: Int)
  /// Absent for at least so many per cent of the possible sessions over so many terms.
  case absence(percent: Int, terms: Int)
  /// Excluded for at least so many sessions over so many terms.
  case sessions(EventSet, atLeast: Int, terms: Int)
  /// Without a school for so many school days in the last so many terms.
  case withoutSchool(days: Int, terms: Int, unless: EventSet)
  /// Home education rated with one of these words.
  case rated(WordList)
  /// Claiming one of these benefits.
  case claiming(BenefitTest)
  /// In this situation by Aspire.
  case situation(WordList)

  /// Whether it is a tick or declaration, rather than a record of what happened.
  public var isProfessional: Bool {
    switch self {
    case .ticked, .declared: true
    default: false
    }
  }
}
