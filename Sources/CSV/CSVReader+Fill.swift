internal import Glibc

extension CSVReader {
  /// Takes more bytes: `source` writes some into the buffer that it is given and returns how many, 0 at the end of the file.
  public func fill(_ source: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
    dropWhatIsRead()
    if capacity - filled < capacity / 2 { grow() }
    let count = try source(UnsafeMutableRawBufferPointer(start: window + filled, count: capacity - filled))
    filled += count
    if count == 0 { isAtEnd = true }
  }

  /// Takes more bytes from the beginning of some that are at hand, and drops them there.
  public func fill<Bytes: Collection>(from rest: inout Bytes) where Bytes.Element == UInt8, Bytes.SubSequence == Bytes {
    fill { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }

  private func dropWhatIsRead() {
    guard recordStart > 0 else { return }
    memmove(window, window + recordStart, filled - recordStart)
    finder.shift(by: recordStart)
    filled -= recordStart
    upcoming.offset -= recordStart
    afterFirstLine.offset -= recordStart
    firstLineEnd -= recordStart
    recordEnd -= recordStart
    recordStart = 0
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: window, count: filled)
    window.deallocate()
    window = larger
    capacity *= 2
  }
}
