import Linkage
import Reading

/// What a single value looks like, by its bytes.
enum ValueShape {
  static func isEMail(_ value: FieldBytes) -> Bool { value.contains(0x40) && value.contains(0x2E) }

  static func isDigits(_ value: FieldBytes) -> Bool { value.allSatisfy(\.isDigit) }

  /// `QQ123456C`.
  static func isNINO(_ value: FieldBytes) -> Bool {
    let plain = value.filter { $0 != 0x20 }
    return plain.count == 9 && plain[0...1].allSatisfy(\.isLetter) && plain[2...7].allSatisfy(\.isDigit)
      && plain[8].isLetter
  }

  /// A letter and twelve digits, the last of which may be a letter.
  static func isUPN(_ value: FieldBytes) -> Bool {
    value.count == 13 && value[0].isLetter && value[1...11].allSatisfy(\.isDigit)
  }

  /// `078-05-1120`.
  static func isSSN(_ value: FieldBytes) -> Bool {
    value.count == 11 && value[3] == 0x2D && value[6] == 0x2D && value.count(where: \.isDigit) == 9
  }

  /// Ten digits, of which the last checks the others (modulus 11).
  static func isNHSNumber(_ value: FieldBytes) -> Bool {
    value.filter { $0 != 0x20 && $0 != 0x2D }.withUnsafeBufferPointer { NationalNumberCheck.isNHS($0) }
  }

  /// A British postcode.
  static func isPostcode(_ value: FieldBytes) -> Bool {
    let plain = value.filter { $0 != 0x20 }
    guard (5...7).contains(plain.count), plain[0].isLetter else { return false }
    let inward = plain.suffix(3)
    return inward[inward.startIndex].isDigit && inward.dropFirst().allSatisfy(\.isLetter)
      && plain.dropLast(3).contains(where: \.isDigit)
  }

  static func isPhone(_ value: FieldBytes) -> Bool {
    let digits = value.count(where: \.isDigit)
    return digits >= 9 && digits <= 15
      && value.allSatisfy { $0.isDigit || [0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F].contains($0) }
  }

  /// A number before words.
  static func isAddress(_ value: FieldBytes) -> Bool {
    guard let first = value.first, first.isDigit, value.contains(0x20) else { return false }
    return value.count(where: \.isLetter) > value.count(where: \.isDigit)
  }

  /// A few words, not a text of many and not a code.
  static func isWords(_ value: FieldBytes) -> Bool {
    let letters = value.count { $0.isLetter || $0 >= 0x80 }
    return letters > 2 && value.count <= 40 && letters * 10 >= value.count * 8 && value.count { $0 == 0x20 } <= 4
  }

  static func startsWithForename(_ value: FieldBytes) -> Bool {
    let name = NameForm.of(value)
    return forenames.contains(Array(name.prefix { $0 != 0x20 }))
  }

  private static let forenames = Set(Nicknames.common.joined().map { Array($0.utf8) })
}
