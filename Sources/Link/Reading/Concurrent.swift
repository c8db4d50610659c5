import Dispatch

/// Work on all cores, with results in the order of the parts.
enum Concurrent {
  /// The values of `body` for parts `0..<count`.
  static func map<Part>(_ count: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
    [Part](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { part in
        guard let first = slots.baseAddress else { return }
        (first + part).initialize(to: body(part))
      }
      initialized = count
    }
  }
}
