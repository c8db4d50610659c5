import Testing
import Vocabulary

@Suite("Civil dates")
struct CalendarDayTests {
  @Test(
    "read and written as ISO",
    arguments: ["1970-01-01", "2016-02-29", "2017-12-31", "1900-03-01", "0001-01-01", "9999-12-31"])
  func roundTrip(text: String) {
    #expect(CalendarDay(iso: text)?.iso == text)
  }

  @Test(
    "refused",
    arguments: ["2017-02-29", "2017-13-01", "2017-00-10", "2017-1-01", "17-01-01", " 2017-01-01", "2017-01-01x", ""])
  func refused(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(
    "months are clamped to the end of the month",
    arguments: [
      ("2017-08-31", 6, "2018-02-28"), ("2016-02-29", 12, "2017-02-28"), ("2016-09-01", -6, "2016-03-01"),
      ("2018-01-15", -1, "2017-12-15"),
      ("2017-08-31", -6, "2017-02-28"), ("2016-12-31", 2, "2017-02-28"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(CalendarDay(iso: from)?.adding(months: months).iso == to)
  }

  @Test(
    "ages",
    arguments: [
      ("2001-02-01", "2017-01-31", 15), ("2001-02-01", "2017-02-01", 16), ("2000-02-29", "2018-02-28", 17),
      ("2000-02-29", "2018-03-01", 18),
    ])
  func ages(born: String, on: String, years: Int) throws {
    #expect(try #require(CalendarDay(iso: on)).age(bornOn: #require(CalendarDay(iso: born))) == years)
  }

  @Test(
    "weekdays, 1 for Monday", arguments: [("1970-01-01", 4), ("2017-06-30", 5), ("2026-11-21", 6), ("1969-12-29", 1)])
  func weekdays(day: String, weekday: Int) {
    #expect(CalendarDay(iso: day)?.weekday == weekday)
  }

  @Test("every day of four centuries follows the one before")
  func everyDay() throws {
    var day = try #require(CalendarDay(iso: "1890-01-01"))
    for _ in 0..<146_097 {
      #expect(CalendarDay(iso: day.iso) == day)
      day = day.adding(days: 1)
    }
  }
}
