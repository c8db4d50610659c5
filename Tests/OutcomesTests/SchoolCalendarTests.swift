import Outcomes
import Testing
import Vocabulary

@Suite struct SchoolCalendarTests {
  let calendar = SchoolCalendar(
    terms: [.init(from: day("2016-09-05"), to: day("2016-10-07"))],
    holidays: [.init(from: day("2016-09-12"), to: day("2016-09-16"))])

  static func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(number: 0) }

  @Test(arguments: [
    ("2016-08-01", 3 * 2016), ("2016-12-31", 3 * 2016), ("2017-01-01", 3 * 2016 + 1), ("2017-04-16", 3 * 2016 + 1),
    ("2017-04-17", 3 * 2016 + 2),
    ("2017-07-31", 3 * 2016 + 2), ("2017-08-01", 3 * 2017),
  ])
  func everyDayLiesInATerm(_ iso: String, _ term: Int) {
    let day = Self.day(iso)
    #expect(calendar.term(containing: day) == term)
    #expect(calendar.start(ofTerm: term) <= day && day <= calendar.end(ofTerm: term))
  }

  @Test(arguments: [("2017-07-30", 3 * 2016 + 1), ("2017-07-31", 3 * 2016 + 2), ("2017-08-01", 3 * 2016 + 2)])
  func aTermIsCompletedOnItsLastDay(_ iso: String, _ term: Int) {
    #expect(calendar.lastCompleted(on: Self.day(iso)) == term)
  }

  @Test(arguments: [
    ("2016-09-05", "2016-09-09", 5), ("2016-09-05", "2016-09-19", 6), ("2016-09-10", "2016-09-11", 0),
    ("2016-01-01", "2017-12-31", 20), ("2016-09-09", "2016-09-05", 0),
  ])
  func schoolDaysAreWeekdaysOfTermsWithoutHolidays(_ from: String, _ to: String, _ count: Int) {
    #expect(calendar.schoolDays(from: Self.day(from), to: Self.day(to)) == count)
  }

  @Test(arguments: [
    ("2001-02-01", "2017-06-30"), ("2001-08-31", "2017-06-30"), ("2001-09-01", "2018-06-29"),
    ("1999-12-31", "2016-06-24"),
  ])
  func schoolMayBeLeftOnTheLastFridayOfJune(_ born: String, _ leaving: String) {
    #expect(calendar.leavingDate(bornOn: Self.day(born)) == Self.day(leaving))
  }

  @Test(arguments: [
    ("2011-08-31", "2016-08-31"), ("2011-09-01", "2016-12-31"), ("2011-12-31", "2016-12-31"),
    ("2012-01-01", "2017-03-31"), ("2012-04-01", "2017-08-31"),
  ])
  func compulsoryAgeBeginsOnThePrescribedDay(_ born: String, _ from: String) {
    #expect(calendar.compulsoryFrom(bornOn: Self.day(born)) == Self.day(from))
  }
}

private func day(_ iso: String) -> CalendarDay { SchoolCalendarTests.day(iso) }
