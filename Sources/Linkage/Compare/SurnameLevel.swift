/// How two surnames agree, the best first.
package enum SurnameLevel: UInt8, CaseIterable {
  case missing, exact, close, part, similar, different

  /// Words for the label of a level.
  package static let labels = [
    "missing", "same", "one slip", "part of a double name", "similar or sounds alike", "different",
  ]

  /// The level of two names by code.
  static func of(_ left: UInt32, _ right: UInt32, in book: NameBook) -> SurnameLevel {
    if left == 0 || right == 0 { return .missing }
    if left == right { return .exact }
    let (ourShape, theirShape) = (book.shapes[Int(left)], book.shapes[Int(right)])
    if book.shareGroup(left, right) || (ourShape.stem != 0 && ourShape.stem == theirShape.stem) { return .close }
    if ourShape.isUnlike(theirShape) { return .different }
    return book.withBytes(left, right) { ours, theirs in
      if TextDistance.isOneSlip(ours, theirs), min(ours.count, theirs.count) > 3 { return .close }
      if NameParts.share(ours, theirs) { return .part }
      let alike = TextDistance.jaroWinkler(ours, theirs)
      if alike >= 0.93 { return .close }
      return alike >= 0.86 || ourShape.sound == theirShape.sound ? .similar : .different
    }
  }
}

/// The parts of a double name.
enum NameParts {
  /// Whether a part of at least three letters stands in both names, or one name is the other's parts run together.
  static func share(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.contains(0x20) || right.contains(0x20) else { return false }
    for ours in left.split(separator: 0x20) where ours.count >= 3 {
      for theirs in right.split(separator: 0x20) where ours.elementsEqual(theirs) { return true }
    }
    return left.lazy.filter { $0 != 0x20 }.elementsEqual(right.lazy.filter { $0 != 0x20 })
  }
}
