import Dispatch

/// Work on all cores, with results in the order of the parts, whichever finishes first.
enum Parallel {
  /// The values of `body` for parts `0..<count`.
  static func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
    guard count > 1 else { return (0..<count).map(body) }
    return [Part](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { part in
        (slots.baseAddress.unsafelyUnwrapped + part).initialize(to: body(part))
      }
      initialized = count
    }
  }

  /// Consecutive ranges that cover `0..<count`, none longer than `size`.
  static func ranges(_ count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
