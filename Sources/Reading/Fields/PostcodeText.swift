/// Reads postcodes (form: BS 7666 as in the Cabinet Office's address schema, with P allowed in third place).
package enum PostcodeText {
  /// Longest postcode without its space.
  package static let longest = 7

  /// Writes the postcode in upper case with one space before its last three characters; 0 where it is none.
  ///
  /// `ZZ99` stands for "no fixed abode" and the like, and is kept.
  package static func write(_ field: FieldBytes, to place: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in field where byte != 0x20 && byte != 0x2D && byte != 0xC2 && byte != 0xA0 {
      guard count < longest, byte.isLetter || byte.isDigit else { return 0 }
      place[count] = byte.raised
      count += 1
    }
    guard count >= 5, isPlaceholder(place, count) || (isInward(place, count - 3) && isOutward(place, count - 3)) else {
      return 0
    }
    for index in stride(from: count, to: count - 3, by: -1) { place[index] = place[index - 1] }
    place[count - 3] = 0x20
    return count + 1
  }

  private static func isInward(_ code: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Bool {
    code[start].isDigit && isOneOf(code[start + 1], lastLetters) && isOneOf(code[start + 2], lastLetters)
  }

  /// `ZZ99` with a digit and two letters.
  private static func isPlaceholder(_ code: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Bool {
    count == 7 && code[0] == 0x5A && code[1] == 0x5A && code[2] == 0x39 && code[3] == 0x39 && code[4].isDigit
      && code[5].isLetter && code[6].isLetter
  }

  private static func isOutward(_ code: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Bool {
    guard isOneOf(code[0], firstLetters) else { return false }
    switch (count, code[1].isDigit) {
    case (2, true): return true
    case (3, true): return code[2].isDigit || isOneOf(code[2], thirdLetters)
    case (3, false): return isOneOf(code[1], secondLetters) && code[2].isDigit
    case (4, false):
      return isOneOf(code[1], secondLetters) && code[2].isDigit && (code[3].isDigit || isOneOf(code[3], fourthLetters))
    default: return false
    }
  }

  private static let firstLetters = letters("ABCDEFGHIJKLMNOPRSTUWYZ")
  private static let secondLetters = letters("ABCDEFGHKLMNOPQRSTUVWXY")
  private static let thirdLetters = letters("ABCDEFGHJKPSTUW")
  private static let fourthLetters = letters("ABEHMNPRVWXY")
  private static let lastLetters = letters("ABDEFGHJLNPQRSTUWXYZ")

  /// A set of capital letters as bits.
  private static func letters(_ text: String) -> UInt32 { text.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x41) } }

  private static func isOneOf(_ byte: UInt8, _ letters: UInt32) -> Bool {
    byte &- 0x41 < 26 && letters >> UInt32(byte - 0x41) & 1 == 1
  }
}
