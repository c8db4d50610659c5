/// How two addresses agree, the best first. `together` is found after a first round of links: somebody else moved from the one address to the other.
package enum AddressLevel: UInt8, CaseIterable {
  case missing, exact, close, line, postcode, together, sector, different

  /// Words for the label of a level.
  package static let labels = [
    "missing", "same line and postcode", "same postcode and house, line alike", "same line, other postcode",
    "same postcode",
    "others moved from the one to the other",
    "same postcode sector", "different",
  ]

  /// The level of two addresses by code.
  static func of(
    _ left: (line: UInt32, postcode: UInt32), _ right: (line: UInt32, postcode: UInt32), _ book: AddressBook
  ) -> AddressLevel {
    let (ourLine, theirLine) = (left.line, right.line)
    let (ourPost, theirPost) = (left.postcode, right.postcode)
    let hasLines = ourLine != 0 && theirLine != 0
    let hasPosts = ourPost != 0 && theirPost != 0
    if !hasLines && !hasPosts { return .missing }
    if !book.hasPostcodes { return ofLines(ourLine, theirLine, book) }
    let samePost = hasPosts && ourPost == theirPost
    if samePost, book.isWhole[Int(ourPost)] {
      if !hasLines { return .postcode }
      return ourLine == theirLine ? .exact : book.isClose(ourLine, theirLine) ? .close : .postcode
    }
    if hasLines,
      ourLine == theirLine || (hasPosts && book.isNear(ourPost, theirPost) && book.isClose(ourLine, theirLine))
    {
      return .line
    }
    let ours = book.sector[Int(ourPost)]
    if hasPosts, ours != 0, ours == book.sector[Int(theirPost)] { return .sector }
    return hasLines || (book.isWhole[Int(ourPost)] && book.isWhole[Int(theirPost)]) ? .different : .missing
  }

  /// The level where no record has a postcode: the line is all that an address can agree on, so one that is the same is as much as can be the same.
  private static func ofLines(_ left: UInt32, _ right: UInt32, _ book: AddressBook) -> AddressLevel {
    if left == right { return .exact }
    return book.isClose(left, right) ? .close : .different
  }
}
