import Linkage
import Reading
import Vocabulary

/// The first values of a column, and what they look like, for headers that say nothing.
struct ColumnContent: Sendable {
  private var values = CodedTexts()
  private var counts: [Int] = [0]

  mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    let cell = bytes.trimmed
    let code = CellText.isMissing(cell) ? 0 : Int(values.code(cell))
    if code == counts.count { counts.append(0) }
    counts[code] += 1
  }

  /// Values that are not missing.
  var filled: Int { counts.dropFirst().reduce(0, +) }

  /// Whether no value stands twice, and hardly any is missing.
  var isUnique: Bool { distinct == filled && filled > 0 && counts[0] == 0 }

  /// Whether hardly any value stands twice: one record in a hundred may have come twice.
  var isNearlyUnique: Bool { filled > 0 && counts[0] == 0 && distinct * 100 >= filled * 99 }

  /// Distinct values.
  var distinct: Int { counts.count - 1 }

  /// The role that most of the values fit; nil where they fit none.
  func role() -> ColumnRole? {
    guard filled >= 3 else { return nil }
    if most(ValueShape.isEMail) { return .contact("email") }
    if isSex { return .sex }
    if most(ValueShape.isNINO) { return .number("NINO") }
    if most(ValueShape.isUPN) { return .number("UPN") }
    if most(ValueShape.isSSN) { return .number("SSN") }
    if most(ValueShape.isNHSNumber), distinct > 2 { return .number("NHSNumber") }
    if most(ValueShape.isPostcode) { return .postcode }
    if looksLikeDates { return nil }
    if most(ValueShape.isPhone), !(isUnique && most(ValueShape.isDigits)) { return .contact("phone") }
    if most(ValueShape.isAddress) { return .line }
    return nil
  }

  /// Whether the values are names, by the forenames among them: most people of any file have one that is common somewhere.
  var namesRole: ColumnRole? {
    guard filled >= 10, distinct >= 5, most(ValueShape.isWords), share(ValueShape.startsWithForename) >= 0.25 else {
      return nil
    }
    return looksLikeWholeNames ? .fullName : .forename
  }

  /// Whether the values are a few words each, of many kinds: what tells people apart, whatever it is.
  var looksLikeWords: Bool { distinct >= 12 && filled >= 20 && most(ValueShape.isWords) && !looksLikeDates }

  /// Whether nearly all values are single words, as surnames are.
  var looksLikeSurnames: Bool { looksLikeWords && share { !$0.contains(0x20) } > 0.6 }

  /// Whether values are codes with digits, as keys are, and no dates.
  var looksLikeKeys: Bool { filled >= 20 && most { $0.contains(where: \.isDigit) } && !looksLikeDates }

  /// Years between the earlier and the later dates, were the values dates; 0 where they are none. People are born over decades, and recorded within years.
  var yearsOfDates: Int {
    guard looksLikeDates else { return 0 }
    let years = dates.filter { $0 > 0 }.map { Int($0 / 10_000) }.sorted()
    return years.count < 3 ? 0 : years[years.count * 9 / 10] - years[years.count / 10]
  }

  /// Whether most values start with a digit, as a whole line of an address does and the name of a street does not.
  var startsWithNumbers: Bool { filled > 0 && share { ($0.first ?? 0) >= 0x30 && ($0.first ?? 0) <= 0x39 } > 0.5 }

  /// Whether nearly all values are several words, as whole names are.
  var looksLikeWholeNames: Bool { filled > 0 && share { $0.contains(0x20) } > 0.7 }

  /// Whether values have at least so many bytes, most of them.
  func most(atLeast bytes: Int) -> Bool { share { $0.count >= bytes } >= 0.8 }

  private var looksLikeDates: Bool {
    let read = dates
    return filled >= 3 && read.count { BirthDigits.isDay($0) } * 10 >= read.count * 8
  }

  /// The first distinct values as dates.
  private var dates: [Int32] {
    let texts = (1..<min(values.count, 200)).map { values[UInt32($0)] }
    let digits = BirthDigits(texts)
    return texts.map(digits.read)
  }

  private var isSex: Bool {
    guard distinct <= 6 else { return false }
    let letters = Set((1..<values.count).map { values[UInt32($0)].uppercased() })
    return letters.isSubset(of: ["M", "F", "U", "X", "MALE", "FEMALE", "OTHER", "I"])
      && !letters.isDisjoint(with: ["M", "MALE"]) && !letters.isDisjoint(with: ["F", "FEMALE"])
  }

  private func most(_ fits: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool { filled >= 3 && share(fits) >= 0.8 }

  private func share(_ fits: (UnsafeBufferPointer<UInt8>) -> Bool) -> Double {
    values.texts.bytes.withUnsafeBufferPointer { bytes in
      var fitting = 0
      for code in 1..<values.count where fits(UnsafeBufferPointer(rebasing: bytes[values.texts.range(code)])) {
        fitting += counts[code]
      }
      return Double(fitting) / Double(max(1, filled))
    }
  }
}
