/// How two identifying numbers agree, the best first.
enum NumberLevel: UInt8, CaseIterable {
  case missing, exact, oneSlip, different

  /// Words for the label of a level.
  static let labels = ["missing", "same", "one slip", "different"]

  /// The level of two numbers by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook) -> NumberLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    return book.withBytes(left, right) { TextDistance.isOneSlip($0, $1) ? .oneSlip : .different }
  }
}
