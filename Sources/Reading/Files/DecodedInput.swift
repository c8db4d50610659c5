/// The text of a file as UTF-8, without its byte order mark and without the Ctrl-Z that old systems put at the end.
package struct DecodedInput {
  private let input: ExtractInput
  private let encoding: TextEncoding
  private var decoder: TextDecoder
  private var place: Int
  private var left: Int
  private var isFinished = false

  /// Starts at the first byte of the file.
  package init(_ input: ExtractInput, _ encoding: TextEncoding, _ survey: ByteSurvey) {
    self.input = input
    self.encoding = encoding
    decoder = TextDecoder(encoding)
    place = encoding.markLength
    let tail = encoding == .windows1252 || encoding.isUTF8 ? survey.controlZAtEnd : 0
    left = survey.size - encoding.markLength - tail
  }

  /// Writes the next piece into the buffer; returns how many bytes, 0 at the end.
  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExtractInput.Refusal) -> Int {
    encoding.isUTF8 ? try next(into: buffer[..<min(left, buffer.count)]) : try decode(into: buffer)
  }

  /// The next bytes, at most so many; fewer only where the text ends.
  package mutating func head(_ most: Int) throws(ExtractInput.Refusal) -> [UInt8] {
    var head: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { piece.deallocate() }
    while head.count < most {
      let count = try read(into: piece)
      if count == 0 { break }
      head.append(contentsOf: piece[..<count])
    }
    return head
  }

  private mutating func next(into piece: Slice<UnsafeMutableRawBufferPointer>) throws(ExtractInput.Refusal) -> Int {
    let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: piece), at: place)
    place += count
    left -= count
    return count
  }

  private mutating func decode(into buffer: UnsafeMutableRawBufferPointer) throws(ExtractInput.Refusal) -> Int {
    // The undecoded bytes go to the end of the buffer, the text to its beginning; it never catches up with what is not yet decoded.
    while !isFinished {
      let room = max(1, min(left, (buffer.count - 4) / (TextDecoder.growth + 1)))
      let source = UnsafeMutableRawBufferPointer(rebasing: buffer[(buffer.count - room)...])
      let count = left > 0 ? try next(into: source[...]) : 0
      if count == 0 { isFinished = true }
      let bytes = UnsafeRawBufferPointer(rebasing: source[..<count])
      let written = count == 0 ? decoder.finish(buffer) : decoder.decode(bytes, to: buffer)
      if written > 0 { return written }
    }
    return 0
  }
}
