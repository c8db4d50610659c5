import Testing
import Vocabulary

@Suite struct TermCalendarTests {
  @Test(arguments: [
    (2016, "2016-03-27"), (2017, "2017-04-16"), (2018, "2018-04-01"), (2019, "2019-04-21"), (2022, "2022-04-17"),
    (2024, "2024-03-31"),
    (2026, "2026-04-05"), (1818, "1818-03-22"), (2038, "2038-04-25"),
  ])
  func easter(_ year: Int, _ day: String) { #expect(TermCalendar.easterSunday(year).iso == day) }

  @Test(arguments: [
    ("2016-07-31", "2015/16 Summer"), ("2016-08-01", "2016/17 Autumn"), ("2016-12-31", "2016/17 Autumn"),
    ("2017-01-01", "2016/17 Spring"),
    ("2017-04-16", "2016/17 Spring"), ("2017-04-17", "2016/17 Summer"), ("2000-01-01", "1999/00 Spring"),
  ])
  func aDayLiesInOneTerm(_ day: String, _ name: String) throws {
    let day = try #require(CalendarDay(iso: day))
    let term = TermCalendar.term(containing: day)
    #expect(TermCalendar.name(of: term) == name)
    #expect(TermCalendar.first(of: term) <= day && day <= TermCalendar.last(of: term))
  }

  @Test func termsFollowEachOtherWithoutAGap() {
    for term in TermCalendar.term(startYear: 1990, part: 0)..<TermCalendar.term(startYear: 2090, part: 0) {
      #expect(TermCalendar.first(of: term + 1) == TermCalendar.last(of: term).adding(days: 1))
      #expect(TermCalendar.term(containing: TermCalendar.first(of: term)) == term)
      #expect(TermCalendar.term(containing: TermCalendar.last(of: term)) == term)
    }
  }
}
