/// How two dates of birth agree, the best first. Dates are the digits `yyyymmdd`, with 00 for a day or month that is not known.
///
/// What is not known neither agrees nor differs. So two bare years that are equal tell what a year with a placeholder, 1 January, tells; and a year
/// apart, where an age or a year is all that was noted, is about as weak as a year that is the same while day and month differ.
/// 1 January stands so often for a day that nobody knows that two of them agree on the year alone, and of two years differ.
package enum BirthLevel: UInt8, CaseIterable {
  case missing, exact, turned, firstOfJanuary, oneSlip, twoParts, sameYear, different, farApart

  /// 1 January, the day that registers write where none is known.
  static let unknownDay: Int32 = 101

  /// Words for the label of a level.
  package static let labels = [
    "missing", "same", "day and month swapped", "same year, one is 1 January or no more", "one digit",
    "two of day, month and year", "same year", "different",
    "more than 14 years apart",
  ]

  /// The level of two dates.
  static func of(_ left: Int32, _ right: Int32) -> BirthLevel {
    if left == 0 || right == 0 { return .missing }
    if left % 100 == 0 || right % 100 == 0 { return ofKnownParts(left, right) }
    let areBothFirst = left % 10_000 == unknownDay && right % 10_000 == unknownDay
    if left == right { return areBothFirst ? .firstOfJanuary : .exact }
    let (ourYear, ourMonth, ourDay) = (left / 10_000, left / 100 % 100, left % 100)
    let (theirYear, theirMonth, theirDay) = (right / 10_000, right / 100 % 100, right % 100)
    if ourYear == theirYear {
      if ourMonth == theirDay, ourDay == theirMonth { return .turned }
      if (ourMonth == 1 && ourDay == 1) || (theirMonth == 1 && theirDay == 1) { return .firstOfJanuary }
    }
    if areBothFirst { return (ourYear - theirYear).magnitude > 14 ? .farApart : .different }
    if isOneSlip(left, right) { return .oneSlip }
    let parts = (ourYear == theirYear ? 1 : 0) + (ourMonth == theirMonth ? 1 : 0) + (ourDay == theirDay ? 1 : 0)
    if parts == 2 { return .twoParts }
    if ourYear == theirYear { return .sameYear }
    return (ourYear - theirYear).magnitude > 14 ? .farApart : .different
  }

  /// Most of one person's pairs of dates that may differ altogether. Where few names serve many people, as in a community of two dozen names,
  /// learning takes namesakes for one person, whose dates then seem to differ as a rule; no register of people is so careless.
  private static let mostDifferent = 0.08

  /// Values among records of one person, in which dates a generation apart are no more than a wholly wrong date explains.
  ///
  /// A wholly wrong date is anybody's, so the dates of one person that differ altogether stand as far apart as those of two strangers. What stands
  /// a generation apart beyond that are fathers and sons of one name, whom learning would else take for one person.
  static func withoutGenerations(_ person: [Double], stranger: [Double]) -> [Double] {
    let (near, far) = (Int(BirthLevel.different.rawValue), Int(BirthLevel.farApart.rawValue))
    if person[near] > mostDifferent {
      let rest = (1 - mostDifferent) / (1 - person[near])
      return withoutGenerations(
        person.indices.map { $0 == near ? mostDifferent : person[$0] * rest }, stranger: stranger)
    }
    let most = max(1e-6, person[near] * stranger[far] / max(1e-9, stranger[near]))
    guard person[far] > most else { return person }
    let scale = 1 / (1 - person[far] + most)
    return person.indices.map { ($0 == far ? most : person[$0]) * scale }
  }

  /// The level where the day of one date, or its day and month, are not known.
  private static func ofKnownParts(_ left: Int32, _ right: Int32) -> BirthLevel {
    let apart = (left / 10_000 - right / 10_000).magnitude
    if apart > 0 { return apart == 1 ? .sameYear : apart > 14 ? .farApart : .different }
    let (ourMonth, theirMonth) = (left / 100 % 100, right / 100 % 100)
    if ourMonth == 0 || theirMonth == 0 { return .firstOfJanuary }
    return ourMonth == theirMonth ? .twoParts : .sameYear
  }

  /// Whether one digit is wrong, or two neighbours stand in the other order.
  private static func isOneSlip(_ left: Int32, _ right: Int32) -> Bool {
    var (ours, theirs) = (left, right)
    var wrong = 0
    var lastWrong = -2
    var digits: (Int32, Int32) = (-1, -1)
    var turned = false
    for place in 0..<8 {
      let (mine, other) = (ours % 10, theirs % 10)
      if mine != other {
        wrong += 1
        if wrong == 2 { turned = place == lastWrong + 1 && digits == (other, mine) }
        if wrong > 2 { return false }
        lastWrong = place
        digits = (mine, other)
      }
      ours /= 10
      theirs /= 10
    }
    return wrong == 1 || turned
  }
}
