/// What a first look at all bytes of a file tells: whether it is UTF-8, and bytes that no text has.
package struct ByteSurvey {
  /// Number of bytes.
  package private(set) var size = 0
  /// The first bytes, at most 512.
  package private(set) var head: [UInt8] = []
  /// NUL bytes at even and at odd places.
  package private(set) var nulls = (even: 0, odd: 0)
  /// Ctrl-Z bytes, and how many of them end the file.
  package private(set) var controlZ = 0
  package private(set) var controlZAtEnd = 0
  /// Characters of several bytes that are right UTF-8, bytes that are not UTF-8, and byte order marks after the first bytes.
  package private(set) var utf8 = UTF8Survey()
  /// Whether the last byte ends a line.
  package private(set) var endsWithLineEnd = false

  /// Looks at a whole file, or at its head.
  package init(_ input: ExtractInput, atMost most: Int = .max) throws(ExtractInput.Refusal) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { block.deallocate() }
    while size < most {
      let count = try input.read(into: block, at: size)
      if count == 0 { break }
      take(UnsafeRawBufferPointer(rebasing: block[..<count]))
      size += count
    }
    utf8.finish()
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if head.count < 512 { head.append(contentsOf: bytes.prefix(512 - head.count)) }
    endsWithLineEnd = bytes.last == 0x0A || bytes.last == 0x0D
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, ByteSurvey.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        utf8.plain()
        controlZAtEnd = 0
        index += 8
        continue
      }
      for place in index..<min(index + 8, bytes.count) { take(bytes[place], at: place) }
      index += 8
    }
  }

  private mutating func take(_ byte: UInt8, at place: Int) {
    utf8.take(byte, at: size + place)
    if byte == 0 {
      if (size + place) % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
    }
    controlZAtEnd = byte == 0x1A ? controlZAtEnd + 1 : 0
    if byte == 0x1A { controlZ += 1 }
  }

  /// Whether eight bytes are all ASCII and neither NUL nor Ctrl-Z.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let noControlZ = word ^ 0x1A1A_1A1A_1A1A_1A1A
    let zeros = (word &- ones) & ~word | (noControlZ &- ones) & ~noControlZ
    return (word | zeros) & high == 0
  }

  /// NUL bytes in all.
  package var nullCount: Int { nulls.even + nulls.odd }
}
