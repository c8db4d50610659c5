internal import Vocabulary

/// The civil day in England of a moment. Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC, by
/// rule since 1996; no database of time zones is asked.
enum LondonDay {
  /// The day of a moment that is so many minutes after midnight, UTC, of a day (both may be negative).
  static func number(utc day: Int32, minutes: Int) -> Int32 {
    let days = Int(day) + Int((Double(minutes) / 1440).rounded(.down))
    let minute = minutes - (days - Int(day)) * 1440
    let isSummer = isSummer(CalendarDay(number: Int32(days)), minute)
    return Int32(isSummer && minute >= 23 * 60 ? days + 1 : days)
  }

  private static func isSummer(_ day: CalendarDay, _ minute: Int) -> Bool {
    guard let start = lastSunday(of: 3, day.year), let end = lastSunday(of: 10, day.year) else { return false }
    if day == start { return minute >= 60 }
    if day == end { return minute < 60 }
    return day > start && day < end
  }

  /// The last Sunday of a month of 31 days. 1 January 1970 was a Thursday.
  private static func lastSunday(of month: Int, _ year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: 31).map { last in
      let weekday = ((Int(last.number) + 4) % 7 + 7) % 7
      return last.adding(days: -weekday)
    }
  }
}
