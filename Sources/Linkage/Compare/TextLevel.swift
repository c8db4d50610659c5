/// How two values of a further column agree, the best first.
enum TextLevel: UInt8, CaseIterable {
  case missing, exact, close, part, different

  /// Words for the label of a level.
  static let labels = ["missing", "same", "one slip", "alike", "different"]

  /// The level of two values by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook, kind: TextField.Kind) -> TextLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    return book.withBytes(left, right) { ours, theirs in
      if kind == .name, ours.count == 1 || theirs.count == 1 { return ours[0] == theirs[0] ? .part : .different }
      if TextDistance.isOneSlip(ours, theirs) { return .close }
      let alike = TextDistance.jaroWinkler(ours, theirs)
      if alike >= 0.93 { return .close }
      return alike >= 0.85 || (kind != .contact && NameParts.share(ours, theirs)) ? .part : .different
    }
  }
}
