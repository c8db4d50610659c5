/// A civil date: a day of the Gregorian calendar, without time or time zone.
///
/// Kept as the number of days since 1970-01-01, so that comparing, counting and storing are integer arithmetic. Dates are read
/// and written as ISO `yyyy-mm-dd` everywhere but in the extracts, where the feed file says what to expect.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The numbers of the years 1 to 9999, which are all that an ISO date can say.
  static let numbers = dayNumber(1, 1, 1)...dayNumber(9999, 12, 31)

  /// The day with this number of days since 1970-01-01.
  @inlinable public init(number: Int32) { self.number = number }

  /// The day of a year, month (1-12) and day of the month (1-31); nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: CalendarDay.dayNumber(year, month, day))
  }

  /// Reads `yyyy-mm-dd`, and nothing else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var parts = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (0x30...0x39).contains(byte) else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      parts[part] = parts[part] * 10 + Int(byte - 0x30)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Earlier days are smaller.
  @inlinable public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  /// The day this many days later (earlier, where negative).
  @inlinable public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + Int32(days)) }

  /// Days from `earlier` to this day; negative where this day comes first.
  @inlinable public func days(since earlier: CalendarDay) -> Int { Int(number) - Int(earlier.number) }

  /// The same day of the month this many civil months later, clamped to the end of the month: 31 August + 6 is 28 February.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let toYear = count >= 0 ? count / 12 : (count - 11) / 12
    let toMonth = count - toYear * 12 + 1
    let last = CalendarDay.length(ofMonth: toMonth, year: toYear)
    return CalendarDay(number: CalendarDay.dayNumber(toYear, toMonth, min(day, last)))
  }

  /// Year, month (1-12) and day of the month (1-31).
  public var components: (year: Int, month: Int, day: Int) {
    // The civil-from-days arithmetic of a calendar that starts its years in March, so that the leap day comes last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let fromThursday = (Int(number) % 7 + 7) % 7
    return (fromThursday + 3) % 7 + 1
  }

  /// Completed years since a date of birth. Somebody born on 29 February has a birthday on 1 March in common years, as in English law.
  public func age(bornOn birth: CalendarDay) -> Int {
    let (year, month, day) = components
    let (birthYear, birthMonth, birthDay) = birth.components
    return year - birthYear - ((month, day) < (birthMonth, birthDay) ? 1 : 0)
  }

  /// The birthday on which somebody born on this day reaches an age.
  public func birthday(age: Int) -> CalendarDay {
    let (year, month, day) = components
    return CalendarDay(year: year + age, month: month, day: day)
      ?? CalendarDay(number: CalendarDay.dayNumber(year + age, 3, 1))
  }

  /// `yyyy-mm-dd`.
  public var iso: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ value: Int, _ at: Int, _ digits: Int) {
        var rest = value
        for place in stride(from: at + digits - 1, through: at, by: -1) {
          bytes[place] = UInt8(0x30 + rest % 10)
          rest /= 10
        }
      }
      put(year, 0, 4)
      bytes[4] = 0x2D
      put(month, 5, 2)
      bytes[7] = 0x2D
      put(day, 8, 2)
      return 10
    }
  }

  /// Days in a month (1-12).
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `yyyy-mm-dd`.
  public var description: String { iso }
}
