import Vocabulary

/// A route that qualified a subject.
struct RouteHit: Equatable {
  /// Position in the row's routes.
  let route: Int
  /// The date of the evidence.
  let evidence: CalendarDay
  /// The qualifying date that it gives: never before registration.
  var qualified: CalendarDay
  let isProfessional: Bool
  /// The events it rests on.
  let events: [Int32]
  /// Whether the person was a claimant under 18, or the figures are too few: a person must decide.
  var doubt: ReasonCode = .none
  /// The figures, such as `absent 38/380`.
  var figures = ""
  /// Whether the figure is exactly on the threshold.
  var isExact = false
}
