/// The three terms of a school year as the school census cuts them, by rule and for any year: autumn from 1 August to 31 December, spring
/// from 1 January to Easter Sunday, summer from Easter Monday to 31 July (*Meaning*: School terms).
///
/// A term is a number: three times the calendar year in which the school year starts, plus 0 for autumn, 1 for spring, 2 for summer. So
/// neighbouring numbers are neighbouring terms, across years too. An authority's own term dates and holidays are another matter.
public enum TermCalendar {
  /// The terms' names, in order.
  public static let names = ["Autumn", "Spring", "Summer"]

  /// The number of a term of the school year that starts in `startYear`; `part` is 0, 1 or 2.
  public static func term(startYear: Int, part: Int) -> Int { startYear * 3 + part }

  /// The number of the term that a day lies in.
  public static func term(containing day: CalendarDay) -> Int {
    let (year, month, _) = day.components
    if month >= 8 { return term(startYear: year, part: 0) }
    return term(startYear: year - 1, part: day <= easterSunday(year) ? 1 : 2)
  }

  /// The first day of a term.
  public static func first(of term: Int) -> CalendarDay {
    let year = startYear(of: term)
    return switch part(of: term) {
    case 0: CalendarDay(number: CalendarDay.dayNumber(year, 8, 1))
    case 1: CalendarDay(number: CalendarDay.dayNumber(year + 1, 1, 1))
    default: easterSunday(year + 1).adding(days: 1)
    }
  }

  /// The last day of a term.
  public static func last(of term: Int) -> CalendarDay { first(of: term + 1).adding(days: -1) }

  /// The calendar year in which a term's school year starts.
  public static func startYear(of term: Int) -> Int { (term - part(of: term)) / 3 }

  /// 0 for autumn, 1 for spring, 2 for summer.
  public static func part(of term: Int) -> Int { ((term % 3) + 3) % 3 }

  /// As in `2016/17 Autumn`.
  public static func name(of term: Int) -> String {
    let year = startYear(of: term)
    let end = (year + 1) % 100
    return "\(year)/\(end < 10 ? "0" : "")\(end) \(names[part(of: term)])"
  }

  /// Easter Sunday of a year of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
  public static func easterSunday(_ year: Int) -> CalendarDay {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let lunar = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - lunar - rest % 4) % 7
    let correction = (golden + 11 * lunar + 22 * weekday) / 451
    let month = (lunar + weekday - 7 * correction + 114) / 31
    let day = (lunar + weekday - 7 * correction + 114) % 31 + 1
    return CalendarDay(number: CalendarDay.dayNumber(year, month, day))
  }
}
