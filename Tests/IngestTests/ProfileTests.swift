import Config
import Ingest
import Reading
import Testing
import Vocabulary

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

  @Test(
    "is sure of a header, or says so and shows nothing of the line",
    arguments: [
      ("Rosa,Ashdown,7A\nOtto,Innes,8B\n", nil), ("Rosa,Ashdown,12/03/2005\nOtto,Innes,01/02/2006\n", nil),
      ("1st language,UPN,Surname\nPolish,x,Ashdown\n", 1), ("2016/17 Autumn,Pupil,Sessions\n1,2,3\n", 1),
      ("Surname,Forename,DOB\nA,B,01/02/2003\nSurname,Forename,DOB\n", 1), ("{\"name\": 1}", nil),
    ] as [(String, Int?)])
  func sureHeader(text: String, line: Int?) throws {
    let folder = TemporaryFolder()
    let path = folder.write(Array(text.utf8), to: "list.csv")
    guard let line else {
      let error = #expect(throws: ExtractProfile.Unreadable.self) { try ExtractProfile(path: path) }
      #expect(error?.description.contains("Ashdown") == false)
      return
    }
    #expect(try ExtractProfile(path: path).headerLine == line)
  }

  @Test("shows no value of a person, and what it writes is read")
  func nothingPersonal() throws {
    let header = "Pupil ID,Lead professional,Absent,Count,Note\u{92}x,\(String(repeating: "Long name ", count: 120))"
    let rows = (0..<60).map { row in
      "00\(row),\(row % 2 == 0 ? "J. Teasel" : "R. Sedge"),0,\(row % 9 == 0 ? "low" : "\(row)"),\u{1B}[31mx,a\u{202E}b"
    }
    let folder = TemporaryFolder()
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let path = folder.write(Array(text.utf8), to: "list_2017-12-31.csv")
    let written = try ExtractProfile(path: path).feedFile(named: "list")
    #expect(!written.contains("Teasel") && !written.contains("Sedge"))
    #expect(
      !written.unicodeScalars.contains {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
      })
    #expect(
      written.contains("Absent: { type: integer }") && written.contains("Count: { type: integer, suppressed: [low] }"))
    #expect(written.contains("\"Pupil ID\": { type: text }"))
    let read = try ReadFile(Array(text.utf8), try feed(written), in: folder)
    #expect(read.outcome.file.refusal == nil && read.outcome.file.used == 60)
  }

  /// A feed, its header and rows, and what is guessed of them.
  @Test(
    "drafts whom a row names and what happened, and what it drafts is read",
    arguments: [
      (
        "housing_list", "App Ref,Applicant Surname,Applicant First Name,Date of Birth,Applied,Outcome,Outcome Date",
        "HL1,Quy,Piers,01/02/1990,03/02/2017,Rejected,20/02/2017", "housing application",
        ["surname: Applicant Surname", "birth: Date of Birth", "on: Applied", "decided: Outcome Date", "key: App Ref"]
      ),
      (
        "police_missing", "PersonID,Missing,Found", "1,03/12/2017,04/12/2017", "missing",
        ["key: PersonID", "on: Missing", "until: Found"]
      ),
      ("list", "Name,Colour", "Kit,red", nil, []),
    ] as [(String, String, String, String?, [String])])
  func draft(name: String, header: String, row: String, kind: String?, says: [String]) throws {
    let folder = TemporaryFolder()
    let rows = Array(repeating: row, count: 5)
    let path = folder.write(Array(([header] + rows).joined(separator: "\n").utf8), to: "\(name)_2017-12-31.csv")
    let written = try ExtractProfile(path: path).feedFile(named: name)
    _ = try FeedMappingReader.read(text: written, file: "\(name).yaml")
    let said = written.split(separator: "\n").first { $0.hasPrefix("  kind: ") }.map { String($0.dropFirst(8)) }
    #expect(said == kind)
    for line in says { #expect(written.replacing("\"", with: "").contains("  \(line)\n"), "\(line): \(written)") }
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
