/// The bytes of one field, valid until the reader's next step.
public typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Without spaces, tabs, line breaks and no-break spaces at its ends, and without a byte order mark that a joined file left in front.
  @inlinable package var trimmed: FieldBytes {
    var start = 0
    var end = count
    while start < end {
      if Self.isSpace(self[start]) {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else if self[start] == 0xEF, start + 2 < end, self[start + 1] == 0xBB, self[start + 2] == 0xBF {
        start += 3
      } else {
        break
      }
    }
    while start < end {
      if Self.isSpace(self[end - 1]) {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return FieldBytes(rebasing: self[start..<end])
  }

  @inlinable package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether all bytes are digits, and there are some.
  @inlinable package var isDigits: Bool {
    for byte in self where !byte.isDigit { return false }
    return !isEmpty
  }

  /// Whether the bytes are these, ASCII case aside; `lower` is in lower case.
  package func isWord(_ lower: StaticString) -> Bool {
    guard count == lower.utf8CodeUnitCount else { return false }
    return lower.withUTF8Buffer { word in
      for index in 0..<count where self[index].lowered != word[index] { return false }
      return true
    }
  }

  /// The text; bytes that are not UTF-8 become U+FFFD.
  @inlinable package var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether this is an ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// ASCII lower case.
  @inlinable package var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// ASCII upper case.
  @inlinable package var raised: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}
