import CSV
import Testing
import Vocabulary

@Suite("Writing records") struct CSVWriterTests {
  @Test(
    "cells are quoted where they must be, and never evaluated",
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("a;b", "\"a;b\""),
      (" a", "\" a\""), ("-12.50", "-12.50"), ("-3", "-3"), ("-", "-"), ("-.5", "\"'-.5\""), ("-1+2", "\"'-1+2\""),
      ("=1+1", "\"'=1+1\""), ("+441733", "\"'+441733\""), ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t=1\""),
      ("\r=1", "\"'\r=1\""), ("'=1", "\"''=1\""), ("'tis", "'tis"), ("＝1", "\"'＝1\""), ("O'Brien", "O'Brien"),
    ])
  func cells(text: String, written: String) {
    var writer = CSVWriter()
    writer.row([text, "x"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written + ",x\n")
  }

  @Test("numbers, dates and amounts")
  func values() {
    var writer = CSVWriter(header: ["a", "b", "c"])
    writer.append(-7)
    writer.append(CalendarDay(iso: "2017-12-31"))
    writer.append(hundredths: 150)
    writer.endRow()
    writer.append(Int?.none)
    writer.append(CalendarDay?.none)
    writer.append(hundredths: nil)
    writer.endRow()
    #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "a,b,c\n-7,2017-12-31,1.50\n,,\n")
    #expect(writer.bytes.isEmpty)
  }
}
