import Glibc

/// Times the phases of a run.
struct PhaseClock {
  /// Name and milliseconds of each phase.
  private(set) var phases: [(name: String, milliseconds: Int)] = []
  private var last = PhaseClock.now

  /// Ends a phase.
  mutating func lap(_ name: String) {
    let now = PhaseClock.now
    phases.append((name, now - last))
    last = now
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
