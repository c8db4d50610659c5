import Dispatch

/// Work on all cores, with results in the order of the parts, whichever finishes first.
package enum Parallel {
  /// The values of `body` for parts `0..<count`.
  package static func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
    guard count > 1 else { return (0..<count).map(body) }
    return [Part](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { part in
        (slots.baseAddress.unsafelyUnwrapped + part).initialize(to: body(part))
      }
      initialized = count
    }
  }

  /// The values of two pieces of work, side by side.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    withUnsafeTemporaryAllocation(of: First.self, capacity: 1) { left in
      withUnsafeTemporaryAllocation(of: Second.self, capacity: 1) { right in
        nonisolated(unsafe) let (left, right) = (
          left.baseAddress.unsafelyUnwrapped, right.baseAddress.unsafelyUnwrapped
        )
        DispatchQueue.concurrentPerform(iterations: 2) { piece in
          if piece == 0 { left.initialize(to: first()) } else { right.initialize(to: second()) }
        }
        return (left.move(), right.move())
      }
    }
  }

  /// The values of `body` for consecutive ranges of `0..<count`, none longer than `size`.
  package static func map<Part: Sendable>(ranges count: Int, size: Int, _ body: @Sendable (Range<Int>) -> Part)
    -> [Part]
  {
    map((count + size - 1) / size) { body($0 * size..<min(($0 + 1) * size, count)) }
  }

  /// The elements that `body` makes for consecutive ranges of `0..<count`, none longer than `size`, one after the other.
  package static func flatMap<Element: Sendable>(
    _ count: Int, size: Int, _ body: @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    joined(map(ranges: count, size: size, body))
  }

  /// The elements of all parts, one part after the other.
  package static func joined<Element: Sendable>(_ parts: [[Element]]) -> [Element] {
    if parts.count == 1 { return parts[0] }
    var starts = [0]
    for part in parts { starts.append(starts[starts.count - 1] + part.count) }
    let ends = starts
    return array(ends[parts.count], pieces: parts.count) { piece, slots in
      parts[piece].withUnsafeBufferPointer { part in
        if let first = part.baseAddress { (slots + ends[piece]).initialize(from: first, count: part.count) }
      }
    }
  }

  /// An array of which `body` initialises every element, each in one of its pieces.
  package static func array<Element>(
    _ count: Int, pieces: Int, _ body: @Sendable (_ piece: Int, _ slots: UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let first = buffer.baseAddress else { return }
      nonisolated(unsafe) let slots = first
      DispatchQueue.concurrentPerform(iterations: pieces) { body($0, slots) }
      initialized = count
    }
  }
}
