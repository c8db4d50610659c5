import Vocabulary

/// A term as the school census counts it: to 31 December, to Easter Sunday, to 31 July.
struct SchoolTerm {
  /// As in `2016/17`.
  let academicYear: String
  /// Autumn, Spring or Summer.
  let name: String
  let first: CalendarDay
  let last: CalendarDay
  /// Sessions that a pupil on roll throughout could attend: 380 a year.
  let possible: Int

  /// The three terms of the academic year that starts in this September.
  static func year(_ start: Int) -> [SchoolTerm] {
    let label = "\(start)/\(NationalNumbers.digits((start + 1) % 100, 2))"
    let easter = easterSunday(start + 1)
    return [
      SchoolTerm(academicYear: label, name: "Autumn", first: day(start, 8, 1), last: day(start, 12, 31), possible: 142),
      SchoolTerm(academicYear: label, name: "Spring", first: day(start + 1, 1, 1), last: easter, possible: 116),
      SchoolTerm(
        academicYear: label, name: "Summer", first: easter.adding(days: 1), last: day(start + 1, 7, 31), possible: 122),
    ]
  }

  /// The census day on or before a date: the third Thursdays of January and May, the first of October.
  static func censusDay(before date: CalendarDay) -> CalendarDay {
    var best = day(date.year - 1, 10, 1)
    for (month, week) in [(10, 0), (1, 2), (5, 2)] {
      for year in [date.year - 1, date.year] {
        let first = day(year, month, 1)
        let thursday = first.adding(days: (4 - first.weekday + 7) % 7 + 7 * week)
        if thursday <= date, thursday > best { best = thursday }
      }
    }
    return best
  }

  /// The nine latest terms whose absence a census of this day has carried: it comes one term late.
  static func carried(by census: CalendarDay) -> [SchoolTerm] {
    let all = (census.year - 5...census.year).flatMap(SchoolTerm.year)
    return Array(all.filter { $0.last < census }.suffix(9))
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
  static func easterSunday(_ year: Int) -> CalendarDay {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let count = epact + weekday - 7 * late + 114
    return day(year, count / 31, count % 31 + 1)
  }

  /// A day that the calendar has.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
  }
}

extension CalendarDay {
  /// `dd/mm/yyyy`, as the extracts write dates.
  var british: String {
    let (year, month, day) = components
    return NationalNumbers.digits(day, 2) + "/" + NationalNumbers.digits(month, 2) + "/" + String(year)
  }

  /// The September in which a child born on this day starts school.
  var schoolStartYear: Int {
    let (year, month, _) = components
    return month >= 9 ? year + 5 : year + 4
  }
}
