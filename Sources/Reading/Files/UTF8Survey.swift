/// Counts what in a run of bytes is UTF-8 and what is not (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
package struct UTF8Survey {
  /// Characters of two to four bytes.
  package private(set) var characters = 0
  /// Bytes that belong to no character.
  package private(set) var strays = 0
  /// Byte order marks that do not stand first.
  package private(set) var marksInside = 0
  private var awaited = 0
  private var taken = 0
  private var bounds: ClosedRange<UInt8> = 0x80...0xBF
  private var letter: UInt32 = 0

  /// Takes bytes that are known to be ASCII.
  package mutating func plain() {
    if awaited > 0 { giveUp() }
  }

  /// The end of the bytes.
  package mutating func finish() {
    if awaited > 0 { giveUp() }
  }

  package mutating func take(_ byte: UInt8, at place: Int) {
    if awaited > 0 {
      if bounds.contains(byte) {
        goOn(byte, place)
        return
      }
      giveUp()
    }
    if byte >= 0x80 { start(byte) }
  }

  private mutating func giveUp() {
    strays += taken
    awaited = 0
    taken = 0
  }

  private mutating func start(_ byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: expect(1, 0x80...0xBF)
    case 0xE0: expect(2, 0xA0...0xBF)
    case 0xED: expect(2, 0x80...0x9F)
    case 0xE1...0xEF: expect(2, 0x80...0xBF)
    case 0xF0: expect(3, 0x90...0xBF)
    case 0xF1...0xF3: expect(3, 0x80...0xBF)
    case 0xF4: expect(3, 0x80...0x8F)
    default: strays += 1
    }
    letter = UInt32(byte)
  }

  private mutating func expect(_ count: Int, _ range: ClosedRange<UInt8>) {
    awaited = count
    taken = 1
    bounds = range
  }

  private mutating func goOn(_ byte: UInt8, _ place: Int) {
    awaited -= 1
    taken += 1
    bounds = 0x80...0xBF
    letter = letter << 8 | UInt32(byte)
    guard awaited == 0 else { return }
    characters += 1
    taken = 0
    if letter == 0xEFBBBF, place > 2 { marksInside += 1 }
  }

  /// Whether bytes are UTF-8 throughout.
  package static func isValid(_ bytes: FieldBytes) -> Bool {
    var survey = UTF8Survey()
    for byte in bytes { survey.take(byte, at: 0) }
    survey.finish()
    return survey.strays == 0
  }

  /// Whether bytes hold a character of several bytes that is right UTF-8.
  package static func hasCharacters(_ bytes: FieldBytes) -> Bool {
    var survey = UTF8Survey()
    for byte in bytes { survey.take(byte, at: 0) }
    return survey.characters > 0
  }
}
