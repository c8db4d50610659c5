import Glibc
public import Vocabulary

/// The only place that asks what time it is. No stage does: times go to the manifest and the log, and `--as-of` defaults to today.
public enum Clock {
  /// Today's date where the program runs.
  public static func today() -> CalendarDay {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDay(number: Int32(now / 86400))
  }

  /// The moment, UTC, as in `2017-12-31T23:15:00Z`.
  public static func now() -> String {
    let seconds = time(nil)
    let day = CalendarDay(number: Int32(seconds / 86400)).iso
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = seconds % 86400
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// Milliseconds of a clock that only goes forward.
  static func milliseconds() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }

  /// Peak memory of the program so far, in KiB.
  static func peakKiB() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
