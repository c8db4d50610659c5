/// How two identifying numbers agree, the best first.
enum NumberLevel: UInt8, CaseIterable {
  case missing, exact, oneSlip, different

  /// Words for the label of a level.
  static let labels = ["missing", "same", "one slip", "different"]

  /// Most of one person's pairs of numbers that may differ where nothing shows it: twice what is shipped.
  private static let mostDifferent = 0.03
  /// How many times as many of the likely pairs must have one number as have two before two are taken for usual.
  private static let leastSame = 4.0

  /// Values among records of one person, in which two different numbers speak against it unless the counts show otherwise.
  ///
  /// Where each number stands once a file, the only pairs that have two are twins, and children before and after an adoption; learning
  /// would take it for usual that a person has two.
  static func speaking(_ person: [Double], counts: ArraySlice<Double>) -> [Double] {
    let (same, different) = (Int(NumberLevel.exact.rawValue), Int(NumberLevel.different.rawValue))
    let isShown = counts[counts.startIndex + same] >= leastSame * counts[counts.startIndex + different]
    guard person[different] > mostDifferent, !isShown else { return person }
    var values = person
    values[different] = mostDifferent
    values[same] += person[different] - mostDifferent
    return values
  }

  /// The level of two numbers by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook) -> NumberLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    return book.withBytes(left, right) { TextDistance.isOneSlip($0, $1) ? .oneSlip : .different }
  }
}
