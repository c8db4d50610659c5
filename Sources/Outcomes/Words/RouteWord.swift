/// A word that asks whether somebody qualifies. Windows reach back from registration; evidence after it counts on its own date.
protocol RouteWord: PlanWord {
  /// Whether it is somebody's word, rather than a record of what happened.
  static var isProfessional: Bool { get }
  /// Whether it asks for the age on the day of the event itself, as of an offender, and not on the qualifying date.
  var asksAgeOnTheDay: Bool { get }
  /// The evidence by which a subject qualifies.
  ///
  /// - Parameter route: the route's position in the row.
  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit]
}

extension RouteWord {
  static var isProfessional: Bool { false }
  var asksAgeOnTheDay: Bool { false }
}
