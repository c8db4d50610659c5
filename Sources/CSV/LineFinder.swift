internal import Glibc

/// Finds physical line ends (LF, CRLF or CR) in a window of bytes that moves on, looking at every byte once.
struct LineFinder {
  private var lineFeed = Mark(byte: 0x0A)
  private var carriageReturn = Mark(byte: 0x0D)

  /// The line that starts at `start`: where its text ends and where the next line starts; nil where that cannot be told yet.
  mutating func line(
    from start: Int, in window: UnsafePointer<UInt8>, filled: Int, isLast: Bool
  ) -> (end: Int, next: Int)? {
    let feed = lineFeed.next(from: start, in: window, filled: filled)
    if let cr = carriageReturn.next(from: start, in: window, filled: filled), cr < feed ?? filled {
      if cr + 1 < filled { return (cr, window[cr + 1] == 0x0A ? cr + 2 : cr + 1) }
      return isLast ? (cr, cr + 1) : nil
    }
    if let feed { return (feed, feed + 1) }
    return isLast && start < filled ? (filled, filled) : nil
  }

  /// The window's first bytes were dropped.
  mutating func shift(by count: Int) {
    lineFeed.shift(by: count)
    carriageReturn.shift(by: count)
  }

  /// Where the first of one byte is at or after `origin`, or how far it has been looked for in vain.
  private struct Mark {
    let byte: UInt8
    var origin = 0
    var position = 0
    var isFound = false

    init(byte: UInt8) { self.byte = byte }

    mutating func shift(by count: Int) {
      origin -= count
      position -= count
    }

    mutating func next(from start: Int, in window: UnsafePointer<UInt8>, filled: Int) -> Int? {
      if start < origin || start > position {
        origin = start
        position = start
        isFound = false
      }
      if isFound { return position }
      guard position < filled else { return nil }
      guard let place = memchr(window + position, Int32(byte), filled - position) else {
        position = filled
        return nil
      }
      position = UnsafePointer(place.assumingMemoryBound(to: UInt8.self)) - window
      isFound = true
      return position
    }
  }
}
