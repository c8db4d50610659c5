import Foundation
import Testing

@Suite("The reader by itself") struct ReadCommandTests {
  @Test("writes the line and the feed's columns, and nothing else of a row")
  func rows() throws {
    try Program.withFolder { folder in
      let feed = """
        feed: list
        source: one
        max_rejected: 50%
        columns:
          Name: { type: name }
          Born: { type: date }
        """
      try feed.write(toFile: folder + "/list.yaml", atomically: true, encoding: .utf8)
      let extract = "Name,Born\nRosa,01/02/2003\nOtto,32/01/2004\nX\n"
      try extract.write(toFile: folder + "/list_2017-12-31.csv", atomically: true, encoding: .utf8)
      let ending = try Program.run([
        "read", "--feed", folder + "/list.yaml", folder + "/list_2017-12-31.csv", "--out", folder + "/out",
      ])
      #expect(ending.code == 3)
      let rows = try String(contentsOfFile: folder + "/out/rows.csv", encoding: .utf8)
      #expect(rows.replacing("\r", with: "") == "line,Name,Born\n2,Rosa,2003-02-01\n3,Otto,\n")
    }
  }
}
