internal import Vocabulary

/// Reads dates of birth as the digits `yyyymmdd`, with 00 for a day or month that is not there. What is no day of the calendar is kept all the same: a
/// mistyped date still tells.
package struct BirthDigits {
  /// Whether `03/04/2001` is the third of April.
  private var isDayFirst = true
  /// Whether `710624` is a year's end, month and day.
  private var isShortYearFirst = false
  /// Whether `197106` is a year and a month.
  private var isYearAndMonth = false
  /// Whether numbers of five digits are a spreadsheet's days since 1899-12-30.
  private var isSerial = false

  /// Looks at all distinct texts to tell in which order day and month stand.
  package init(_ texts: [String]) {
    var (dayFirst, monthFirst) = (0, 0)
    var six: [[Int]] = []
    var (five, all) = (0, 0)
    for text in texts {
      guard let parts = BirthDigits.parts(text) else { continue }
      all += 1
      if let order = parts.dayAndMonth {
        if order.0 > 12, order.1 <= 12 { dayFirst += 1 }
        if order.1 > 12, order.0 <= 12 { monthFirst += 1 }
      } else if parts.isCompact, parts.lengths[0] == 6 {
        six.append([parts.numbers[0] / 10_000, parts.numbers[0] / 100 % 100, parts.numbers[0] % 100])
      } else if parts.isCompact, parts.lengths[0] == 5 {
        five += 1
      }
    }
    isDayFirst = monthFirst <= dayFirst
    isYearAndMonth = !six.isEmpty && six.allSatisfy { (18...20).contains($0[0]) && (1...12).contains($0[2]) }
    let (endsFit, startsFit) = (six.count { $0[2] <= 31 && $0[1] <= 12 }, six.count { $0[0] <= 31 && $0[1] <= 12 })
    isShortYearFirst = endsFit > startsFit
    isSerial = five * 2 > all
  }

  /// Whether digits are a day that the calendar may have.
  package static func isDay(_ digits: Int32) -> Bool {
    (1800...2100).contains(digits / 10_000) && (1...12).contains(digits / 100 % 100) && (1...31).contains(digits % 100)
  }

  /// The digits; 0 where there is no date.
  package func read(_ text: String) -> Int32 { BirthDigits.parts(text).map(digits) ?? 0 }

  /// The digits; 0 where there is no date.
  package func read(_ field: FieldBytes) -> Int32 { DateParts(field).map(digits) ?? 0 }

  private static func parts(_ text: String) -> DateParts? {
    var text = text
    return text.withUTF8 { DateParts($0) }
  }

  private func digits(_ parts: DateParts) -> Int32 {
    if parts.isCompact { return compact(parts.numbers[0], digits: parts.lengths[0]) }
    if let month = parts.month { return named(parts, month) }
    let (numbers, lengths) = (parts.numbers, parts.lengths)
    if numbers.count == 2 {
      return lengths[0] == 4
        ? digits(numbers[0], numbers[1], 0) : lengths[1] == 4 ? digits(numbers[1], numbers[0], 0) : 0
    }
    if lengths[0] == 4 { return digits(numbers[0], numbers[1], numbers[2]) }
    let year = lengths[2] < 4 ? BirthDigits.century(numbers[2]) : numbers[2]
    return isDayFirst ? digits(year, numbers[1], numbers[0]) : digits(year, numbers[0], numbers[1])
  }

  /// `24 Jun 1971`, `Jun 24, 1971`, `1971-Jun-24`, `Jun 1971`.
  private func named(_ parts: DateParts, _ month: Int) -> Int32 {
    let (numbers, lengths) = (parts.numbers, parts.lengths)
    if numbers.count == 1 { return lengths[0] == 4 ? digits(numbers[0], month, 0) : 0 }
    if lengths[0] == 4 { return digits(numbers[0], month, numbers[1]) }
    return digits(lengths[1] == 4 ? numbers[1] : BirthDigits.century(numbers[1]), month, numbers[0])
  }

  private func compact(_ number: Int, digits count: Int) -> Int32 {
    switch count {
    // A spreadsheet drops the zero of `03041971`.
    case 8 where !(1500...2199).contains(number / 10_000) && (1500...2199).contains(number % 10_000), 7:
      let (first, second) = (number / 1_000_000, number / 10_000 % 100)
      return isDayFirst ? digits(number % 10_000, second, first) : digits(number % 10_000, first, second)
    case 8: return digits(number / 10_000, number / 100 % 100, number % 100)
    case 6 where isYearAndMonth: return digits(number / 100, number % 100, 0)
    case 6:
      let (start, middle, end) = (number / 10_000, number / 100 % 100, number % 100)
      if isShortYearFirst { return digits(BirthDigits.century(start), middle, end) }
      return isDayFirst
        ? digits(BirthDigits.century(end), middle, start) : digits(BirthDigits.century(end), start, middle)
    case 5 where isSerial:
      let (year, month, day) = CalendarDay(number: Int32(number - 25_569)).components
      return digits(Int(year), Int(month), Int(day))
    case 4: return digits(number, 0, 0)
    default: return 0
    }
  }

  private static func century(_ year: Int) -> Int { year > 99 ? year : year + (year > 30 ? 1900 : 2000) }

  private func digits(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    guard year > 0, year < 10_000, month < 100, day < 100 else { return 0 }
    // A day without its month tells nothing that could be compared.
    return Int32(year * 10_000 + month * 100 + (month == 0 ? 0 : day))
  }
}
