import Config
import Ingest
import Reading
import Testing

@Suite("The profile of an unknown extract") struct ProfileTests {
  @Test(
    "finds header and delimiter, and writes a feed file that can be read",
    arguments: [
      ("ID,Born,Kind\n1,01/02/2003,A\n2,03/04/2005,B\n", ["ID", "Born", "Kind"], 1, 2, 0),
      ("Exclusions\n\nID;Born\n1;01/02/2003\n2;\n", ["ID", "Born"], 3, 2, 0),
      ("ID,Born,\n1,01/02/2003,\n2,,\n", ["ID", "Born"], 1, 2, 0),
      ("ID,Born\n1,01/02/2003,\n2,,\n3,,\n", ["ID", "Born"], 1, 0, 3),
      ("ID,Born,Kind,Born\n1,,A,\n2,,B,\n", ["ID", "Born", "Kind"], 1, 2, 0),
      ("\"D.O.B\"\t\"a: #b\"\n1\t2\n", ["D.O.B", "a: #b"], 1, 1, 0),
    ] as [(String, [String], Int, Int, Int)])
  func feedFile(text: String, columns: [String], line: Int, rows: Int, oddRows: Int) throws {
    let folder = TemporaryFolder()
    let profile = try ExtractProfile(path: folder.write(Array(text.utf8), to: "list_2017-12-31.csv"))
    #expect(profile.headerLine == line && profile.rows == rows && profile.oddRows == oddRows)
    let feed = try FeedDeclarationReader.read(text: profile.feedFile(named: "list"), file: "list.yaml")
    #expect(feed.columns.map(\.name) == columns)
    #expect(feed.form.delimiter == profile.delimiter)
  }

  /// A code list into which a name slipped twice, and a number once.
  @Test("counts values that stand in one or two rows, and never shows them")
  func rareValues() throws {
    let kinds = Array(repeating: "FIXD", count: 30) + ["PERM", "PERM", "PERM", "Okonjo", "Okonjo", "01733 555 010"]
    let lines = ["Number,Kind"] + kinds.enumerated().map { "\($0 + 1),\($1)" }
    let folder = TemporaryFolder()
    let profile = try ExtractProfile(path: folder.write(Array(lines.joined(separator: "\n").utf8), to: "list.csv"))
    let text = profile.feedFile(named: "demo")
    #expect(text.contains("Kind: { type: code, codes: [FIXD, PERM] }"))
    #expect(text.contains("; and 2 rarer values, not shown"))
    #expect(!text.contains("Okonjo") && !text.contains("01733"))
  }
}
