internal import Vocabulary

/// One field read as a date: strictly, with nothing left over.
package struct DateText {
  /// What the field is.
  package enum Outcome: Equatable {
    /// Days since 1970-01-01.
    case day(Int32)
    /// A date only if day and month change places: the column may be in another order.
    case otherOrder
    /// A spreadsheet's count of days since 1899-12-30.
    case serial(Int32)
    case notADate
  }

  /// What the field says about the order of day and month.
  package enum Evidence {
    case none, dayFirst, monthFirst, either
  }

  package var outcome: Outcome
  package var evidence = Evidence.none

  /// Day 0 of spreadsheets, 1899-12-30, right from 1 March 1900 on.
  package static let serialOrigin: Int32 = -25569

  /// Reads `dd/mm/yyyy` and its like (any of `/`, `-`, `.` and space between, one digit or two, month as number or name, two-digit years, a time
  /// behind, which is dropped, or, where it has a zone, turned into the civil day in England), `yyyy-mm-dd` and its like, `yyyymmdd`, and serial numbers. `latestYear` settles the century of a two-digit year.
  package static func read(_ field: FieldBytes, monthFirst: Bool, latestYear: Int) -> DateText {
    if let usual = usual(field, monthFirst: monthFirst) { return usual }
    var scan = DateScan(field)
    scan.passWeekday()
    guard let first = scan.part() else { return DateText(outcome: .notADate) }
    if scan.isAtEnd || scan.isAtPoint { return undivided(field, first) }
    guard scan.separator(), let second = scan.part(), scan.separator(), let third = scan.part()
    else {
      return DateText(outcome: .notADate)
    }
    let rest = scan.rest()
    var date = joined(first, second, third, monthFirst: monthFirst, latestYear: latestYear)
    switch (rest, date.outcome) {
    case (.other, _): return DateText(outcome: .notADate)
    case (.instant(let minutes), .day(let day)): date.outcome = .day(LondonDay.number(utc: day, minutes: minutes))
    default: break
    }
    return date
  }

  private static func joined(
    _ first: DateScan.Part, _ second: DateScan.Part, _ third: DateScan.Part, monthFirst: Bool, latestYear: Int
  ) -> DateText {
    if first.isName { return named(second, first, third, latestYear) }
    if first.digits == 4 { return make(first.number, second.number, third.digits <= 2 ? third.number : 0) }
    if second.isName { return named(first, second, third, latestYear) }
    guard first.digits <= 2, second.digits <= 2, let year = year(third, latestYear) else {
      return DateText(outcome: .notADate)
    }
    return ordered(first.number, second.number, year, monthFirst: monthFirst)
  }

  /// `dd/mm/yyyy` with all its digits, as nearly every date is written; nil for any other form.
  private static func usual(_ field: FieldBytes, monthFirst: Bool) -> DateText? {
    guard field.count == 10, field[2] == 0x2F, field[5] == 0x2F, let first = digits(field, 0),
      let second = digits(field, 3),
      let century = digits(field, 6), let year = digits(field, 8)
    else { return nil }
    return ordered(first, second, century * 100 + year, monthFirst: monthFirst)
  }

  private static func digits(_ field: FieldBytes, _ place: Int) -> Int? {
    let (tens, ones) = (field[place] &- 0x30, field[place + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  private static func ordered(_ first: Int, _ second: Int, _ year: Int, monthFirst: Bool) -> DateText {
    let (day, month) = monthFirst ? (second, first) : (first, second)
    var result = make(year, month, day)
    guard result.outcome != .notADate else {
      let isOther = make(year, day, month).outcome != .notADate
      return isOther ? DateText(outcome: .otherOrder, evidence: monthFirst ? .dayFirst : .monthFirst) : result
    }
    // A day of up to 12 could be a month as well; if it is the same number, it makes no difference.
    result.evidence = day > 12 ? (monthFirst ? .monthFirst : .dayFirst) : day == month ? .none : .either
    return result
  }

  private static func named(_ day: DateScan.Part, _ month: DateScan.Part, _ year: DateScan.Part, _ latestYear: Int)
    -> DateText
  {
    guard !day.isName, day.digits <= 2, let year = Self.year(year, latestYear) else {
      return DateText(outcome: .notADate)
    }
    return make(year, month.number, day.number)
  }

  private static func year(_ part: DateScan.Part, _ latestYear: Int) -> Int? {
    guard !part.isName else { return nil }
    if part.digits == 4 { return part.number }
    guard part.digits == 2 else { return nil }
    return century(of: part.number, latestYear)
  }

  /// The latest year up to `latestYear` that ends in these two digits.
  static func century(of twoDigits: Int, _ latestYear: Int) -> Int {
    latestYear - (latestYear % 100 - twoDigits + 100) % 100
  }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> DateText {
    guard (1800...2200).contains(year), let date = CalendarDay(year: year, month: month, day: day) else {
      return DateText(outcome: .notADate)
    }
    return DateText(outcome: .day(date.number))
  }

  /// Digits alone: `yyyymmdd`, or a serial number with or without a fraction for the time.
  private static func undivided(_ field: FieldBytes, _ part: DateScan.Part) -> DateText {
    guard !part.isName else { return DateText(outcome: .notADate) }
    if part.digits == 8, field.count == 8 {
      return make(part.number / 10000, part.number / 100 % 100, part.number % 100)
    }
    guard part.digits == 5, (20000...60000).contains(part.number),
      field.count == 5 || (field.count > 6 && FieldBytes(rebasing: field[6...]).isDigits)
    else { return DateText(outcome: .notADate) }
    return DateText(outcome: .serial(Int32(part.number)))
  }
}
