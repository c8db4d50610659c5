/// How two forenames agree, the best first. `missing` is level 0 in every comparison.
package enum ForenameLevel: UInt8, CaseIterable {
  case missing, exact, swapped, variant, close, part, initial, similar, sameLetter, different

  /// Words for the label of a level.
  package static let labels = [
    "missing", "same", "forename and surname swapped", "short form or spelling of the same name", "one slip",
    "part of the name", "initial only",
    "similar or sounds alike", "same first letter", "different",
  ]

  /// The level of two names by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook) -> ForenameLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    let (ourShape, theirShape) = (book.shapes[Int(left)], book.shapes[Int(right)])
    if ourShape.firstLength == 1 || theirShape.firstLength == 1 {
      return ourShape.initial == theirShape.initial ? .initial : .different
    }
    if book.shareGroup(left, right) { return .variant }
    if ourShape.isUnlike(theirShape) { return .different }
    return book.withBytes(left, right) { ours, theirs in
      if TextDistance.isOneSlip(ours, theirs), min(ours.count, theirs.count) > 3 { return .close }
      let alike = TextDistance.jaroWinkler(ours, theirs)
      if alike >= 0.93, !ourShape.isSingle || theirShape.isSingle { return .close }
      if NameParts.share(ours, theirs) || (min(ours.count, theirs.count) >= 3 && TextDistance.isPrefix(ours, theirs)) {
        return .part
      }
      if alike >= 0.84 || ourShape.sound == theirShape.sound { return .similar }
      return ours[0] == theirs[0] ? .sameLetter : .different
    }
  }
}
