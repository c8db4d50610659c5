/// Turns Windows-1252 and UTF-16 into UTF-8, piece by piece. What stands for no character becomes the byte FF, which UTF-8 never has, so that
/// its row is found and set aside.
package struct TextDecoder {
  private let encoding: TextEncoding
  /// A byte of UTF-16 that waits for its other half, and a high surrogate that waits for its low one.
  private var half: UInt8?
  private var highSurrogate: UInt32?

  package init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Most bytes of UTF-8 that one byte becomes.
  package static let growth = 3

  /// Writes the text of some bytes; returns how many bytes of UTF-8 it has. `place` must have room for `growth` times as many and 4 more.
  package mutating func decode(_ bytes: UnsafeRawBufferPointer, to place: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    for byte in bytes {
      if encoding == .windows1252 {
        TextDecoder.put(TextDecoder.letter(byte), place, &count)
      } else if let first = half {
        half = nil
        take(
          unit: encoding == .utf16LittleEndian ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte),
          place, &count)
      } else {
        half = byte
      }
    }
    return count
  }

  /// Writes what was left over at the end of the file.
  package mutating func finish(_ place: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    if highSurrogate != nil { TextDecoder.put(nil, place, &count) }
    if half != nil { TextDecoder.put(nil, place, &count) }
    highSurrogate = nil
    half = nil
    return count
  }

  private mutating func take(unit: UInt32, _ place: UnsafeMutableRawBufferPointer, _ count: inout Int) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        TextDecoder.put(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), place, &count)
        return
      }
      TextDecoder.put(nil, place, &count)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: TextDecoder.put(nil, place, &count)
    default: TextDecoder.put(unit, place, &count)
    }
  }

  private static func put(_ letter: UInt32?, _ place: UnsafeMutableRawBufferPointer, _ count: inout Int) {
    func add(_ byte: UInt32) {
      place[count] = UInt8(truncatingIfNeeded: byte)
      count += 1
    }
    guard let letter else { return add(0xFF) }
    switch letter {
    case ..<0x80: add(letter)
    case ..<0x800:
      add(0xC0 | letter >> 6)
      add(0x80 | letter & 0x3F)
    case ..<0x10000:
      add(0xE0 | letter >> 12)
      add(0x80 | letter >> 6 & 0x3F)
      add(0x80 | letter & 0x3F)
    default:
      add(0xF0 | letter >> 18)
      add(0x80 | letter >> 12 & 0x3F)
      add(0x80 | letter >> 6 & 0x3F)
      add(0x80 | letter & 0x3F)
    }
  }

  private static func letter(_ byte: UInt8) -> UInt32? {
    guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
    let letter = special[Int(byte - 0x80)]
    return letter == 0 ? nil : letter
  }

  /// Bytes of Windows-1252 as UTF-8; the five that stand for no character become control characters, as browsers read them.
  package static func utf8(ofWindows1252 bytes: FieldBytes) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * growth) { buffer, count in
      let place = UnsafeMutableRawBufferPointer(buffer)
      for byte in bytes { put(letter(byte) ?? UInt32(byte), place, &count) }
    }
  }

  /// A byte of Windows-1252 as UTF-8.
  static func utf8(ofWindows1252 byte: UInt8) -> [UInt8] {
    withUnsafeBytes(of: byte) { utf8(ofWindows1252: $0.bindMemory(to: UInt8.self)) }
  }

  /// The byte that stands for a character; nil where none does.
  package static func byte(ofWindows1252 scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    if let place = special.firstIndex(of: scalar.value) { return UInt8(0x80 + place) }
    // The five bytes without a letter pass through most programs as control characters.
    return (0x80...0x9F).contains(scalar.value) && special[Int(scalar.value - 0x80)] == 0 ? UInt8(scalar.value) : nil
  }

  /// What Windows-1252 has at 80 to 9F; 0 where nothing.
  private static let special: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
