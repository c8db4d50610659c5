/// Whether national numbers have the right form and check digit, so that they may serve as keys.
///
/// All take the number as the reader leaves it: upper case, nothing between letters and digits.
public enum NationalNumberCheck {
  /// A unique pupil number, permanent or temporary (DfE, "Unique pupil numbers": letters without I, O, S; weights 2 to 13; modulo 23).
  ///
  /// The local authority in characters 2 to 4 is not looked up, as abolished ones live on in old numbers.
  public static func isUPN(_ text: String) -> Bool { with(text, isUPN) }

  /// An NHS number: ten digits, weights 10 to 2, modulo 11 (NHS Data Dictionary); one digit repeated is none.
  public static func isNHS(_ text: String) -> Bool { with(text, isNHS) }

  /// A unique learner number: ten digits, weights 10 to 2; the last is ten less the remainder by 11.
  public static func isULN(_ text: String) -> Bool { with(text, isULN) }

  /// A National Insurance number with or without its last letter; administrative and temporary prefixes are none (HMRC NIM39110).
  public static func isNINO(_ text: String) -> Bool { with(text, isNINO) }

  // MARK: The same on bytes

  package static func isUPN(_ field: FieldBytes) -> Bool {
    guard field.count == 13, let check = letterValue(field[0]) else { return false }
    var sum = 0
    for index in 1..<13 {
      let byte = field[index]
      if byte.isDigit {
        sum += (index + 1) * Int(byte - 0x30)
      } else if index == 12, let value = letterValue(byte) {
        sum += 13 * value
      } else {
        return false
      }
    }
    return sum % 23 == check
  }

  /// A to Z without I, O and S, from 0 to 22.
  private static func letterValue(_ byte: UInt8) -> Int? {
    guard byte &- 0x41 < 26, byte != 0x49, byte != 0x4F, byte != 0x53 else { return nil }
    return Int(byte - 0x41) - (byte > 0x49 ? 1 : 0) - (byte > 0x4F ? 1 : 0) - (byte > 0x53 ? 1 : 0)
  }

  package static func isNHS(_ field: FieldBytes) -> Bool {
    guard let (sum, last) = tenDigits(field), !isOneDigitRepeated(field) else { return false }
    return (11 - sum % 11) % 11 == last
  }

  package static func isULN(_ field: FieldBytes) -> Bool {
    guard let (sum, last) = tenDigits(field), sum % 11 != 0 else { return false }
    return 10 - sum % 11 == last
  }

  private static func tenDigits(_ field: FieldBytes) -> (sum: Int, last: Int)? {
    guard field.count == 10, field.isDigits else { return nil }
    var sum = 0
    for index in 0..<9 { sum += (10 - index) * Int(field[index] - 0x30) }
    return (sum, Int(field[9] - 0x30))
  }

  package static func isOneDigitRepeated(_ field: FieldBytes) -> Bool {
    guard let first = field.first, first.isDigit, field.count >= 6 else { return false }
    return field.allSatisfy { $0 == first }
  }

  package static func isNINO(_ field: FieldBytes) -> Bool {
    guard field.count == 8 || field.count == 9, field[0] &- 0x41 < 26, field[1] &- 0x41 < 26 else { return false }
    for index in 2..<8 where !field[index].isDigit { return false }
    if field.count == 9, field[8] &- 0x41 > 3 { return false }
    if neverIn(first: field[0]) || neverIn(second: field[1]) { return false }
    return !unusedPrefixes.contains(UInt16(field[0]) << 8 | UInt16(field[1]))
  }

  private static func neverIn(first byte: UInt8) -> Bool {
    switch byte {
    case 0x44, 0x46, 0x49, 0x51, 0x55, 0x56: true
    default: false
    }
  }

  private static func neverIn(second byte: UInt8) -> Bool { byte == 0x4F || neverIn(first: byte) }

  /// BG, GB, KN, NK, NT, TN and ZZ.
  private static let unusedPrefixes: [UInt16] = [0x4247, 0x4742, 0x4B4E, 0x4E4B, 0x4E54, 0x544E, 0x5A5A]

  private static func with(_ text: String, _ check: (FieldBytes) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { check($0) }
  }
}
