/// How two forenames agree, the best first. `missing` is level 0 in every comparison.
enum ForenameLevel: UInt8, CaseIterable {
  case missing, exact, swapped, variant, close, part, initial, similar, sameLetter, different

  /// Words for the label of a level.
  static let labels = [
    "missing", "same", "forename and surname swapped", "short form or spelling of the same name", "one slip",
    "part of the name", "initial only",
    "similar or sounds alike", "same first letter", "different",
  ]

  /// The level of two names by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook) -> ForenameLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    return book.withBytes(left, right) { ours, theirs in
      let firstOurs = UnsafeBufferPointer(rebasing: ours[..<Int(book.firstLength[Int(left)])])
      let firstTheirs = UnsafeBufferPointer(rebasing: theirs[..<Int(book.firstLength[Int(right)])])
      if firstOurs.count == 1 || firstTheirs.count == 1 {
        return firstOurs[0] == firstTheirs[0] ? .initial : .different
      }
      if book.shareGroup(left, right) { return .variant }
      if TextDistance.isOneSlip(ours, theirs), min(ours.count, theirs.count) > 3 { return .close }
      let alike = TextDistance.jaroWinkler(ours, theirs)
      if alike >= 0.93, ours.count != firstOurs.count || theirs.count == firstTheirs.count { return .close }
      if NameParts.share(ours, theirs) || (min(ours.count, theirs.count) >= 3 && TextDistance.isPrefix(ours, theirs)) {
        return .part
      }
      if alike >= 0.84 || book.sound[Int(left)] == book.sound[Int(right)] { return .similar }
      return ours[0] == theirs[0] ? .sameLetter : .different
    }
  }
}
