public import Vocabulary

/// What sample to make. The same request gives the same bytes on every machine.
public struct SampleRequest: Sendable, Equatable {
  /// The most people that a sample can have.
  public static let mostPeople = 3_000_000
  /// The as-of date of the shipped sample, for which its cast is written.
  public static let shippedDate = SchoolTerm.day(2017, 12, 31)

  /// Number of people, 1 to `mostPeople`; the last household is finished, so there can be a few more.
  public var people: Int
  /// The seed.
  public var seed: UInt64
  /// The night for which the extracts are made: they reach to shortly before it.
  public var asOf: CalendarDay
  /// Whose systems and plan the council has.
  public var council: SampledCouncil

  /// A request; the date is the shipped one and the council Peterborough's unless said.
  public init(
    people: Int, seed: UInt64, asOf: CalendarDay = SampleRequest.shippedDate, council: SampledCouncil = .peterborough
  ) {
    self.people = people
    self.seed = seed
    self.asOf = asOf
    self.council = council
  }
}
