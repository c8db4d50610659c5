import Match

/// What a single value looks like, by its bytes.
enum ValueShape {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func isEMail(_ value: Bytes) -> Bool { value.contains(0x40) && value.contains(0x2E) }

  static func isDigits(_ value: Bytes) -> Bool { value.allSatisfy(isDigit) }

  /// `QQ123456C`.
  static func isNINO(_ value: Bytes) -> Bool {
    let plain = value.filter { $0 != 0x20 }
    return plain.count == 9 && plain[0...1].allSatisfy(isLetter) && plain[2...7].allSatisfy(isDigit)
      && isLetter(plain[8])
  }

  /// A letter and twelve digits, the last of which may be a letter.
  static func isUPN(_ value: Bytes) -> Bool {
    value.count == 13 && isLetter(value[0]) && value[1...11].allSatisfy(isDigit)
  }

  /// `078-05-1120`.
  static func isSSN(_ value: Bytes) -> Bool {
    value.count == 11 && value[3] == 0x2D && value[6] == 0x2D && value.count(where: isDigit) == 9
  }

  /// Ten digits, of which the last checks the others (modulus 11).
  static func isNHSNumber(_ value: Bytes) -> Bool {
    let digits = value.filter { $0 != 0x20 && $0 != 0x2D }
    guard digits.count == 10, digits.allSatisfy(isDigit) else { return false }
    let sum = (0..<9).reduce(0) { $0 + (10 - $1) * Int(digits[$1] - 0x30) }
    return (11 - sum % 11) % 11 == Int(digits[9] - 0x30)
  }

  /// A British postcode.
  static func isPostcode(_ value: Bytes) -> Bool {
    let plain = value.filter { $0 != 0x20 }
    guard (5...7).contains(plain.count), isLetter(plain[0]) else { return false }
    let inward = plain.suffix(3)
    return isDigit(inward[inward.startIndex]) && inward.dropFirst().allSatisfy(isLetter)
      && plain.dropLast(3).contains(where: isDigit)
  }

  static func isPhone(_ value: Bytes) -> Bool {
    let digits = value.count(where: isDigit)
    return digits >= 9 && digits <= 15
      && value.allSatisfy { isDigit($0) || [0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F].contains($0) }
  }

  /// A number before words.
  static func isAddress(_ value: Bytes) -> Bool {
    guard let first = value.first, isDigit(first), value.contains(0x20) else { return false }
    return value.count(where: isLetter) > value.count(where: isDigit)
  }

  /// A few words, not a text of many and not a code.
  static func isWords(_ value: Bytes) -> Bool {
    let letters = value.count { isLetter($0) || $0 >= 0x80 }
    return letters > 2 && value.count <= 40 && letters * 10 >= value.count * 8 && value.count { $0 == 0x20 } <= 4
  }

  static func startsWithForename(_ value: Bytes) -> Bool {
    let name = NameForm.of(value)
    return forenames.contains(Array(name.prefix { $0 != 0x20 }))
  }

  private static let forenames = Set(Nicknames.common.joined().map { Array($0.utf8) })

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
