import Vocabulary

/// A month without a day: `2017-09`, `09/2017`, `Sep 2017`, `September-17`.
public enum MonthText {
  /// Which of its days a month stands for.
  public enum Day: String, CaseIterable, Sendable {
    case first, last
  }

  /// Days since 1970-01-01; nil where the field is no month. `latestYear` settles the century of a year of two digits, which only stands beside a name.
  static func read(_ field: FieldBytes, as day: Day, latestYear: Int) -> Int32? {
    var scan = DateScan(field)
    guard let first = scan.part(), scan.separator(), let second = scan.part(), scan.isAtEnd else { return nil }
    let (year, month) = first.digits == 4 ? (first, second) : (second, first)
    guard month.isName || (month.digits <= 2 && year.digits == 4), !year.isName else { return nil }
    guard year.digits == 4 || year.digits == 2 else { return nil }
    let number = year.digits == 4 ? year.number : DateText.century(of: year.number, latestYear)
    guard (1800...2200).contains(number), let begin = CalendarDay(year: number, month: month.number, day: 1) else {
      return nil
    }
    return day == .first ? begin.number : begin.adding(months: 1).number - 1
  }
}
