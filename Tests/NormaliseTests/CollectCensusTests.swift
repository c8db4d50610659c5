import Config
import Foundation
import Ingest
import Normalise
import Testing
import Vocabulary

/// A school census in COLLECT's own tables says the same as the flat one.
@Suite("A census as COLLECT delivers it") struct CollectCensusTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  private static let feeds = ["census_pupils", "census_attendance", "census_exclusions"]

  @Test("gives the same pupils, absences and exclusions as a flat census")
  func same() throws {
    // The flat census knows a school by its LAESTAB, COLLECT by what the school's own system calls it.
    let collect = try Folder()
    for table in ["pupilonroll", "termlyexclusionsonroll"] {
      let sample = CollectCensusTests.root.appending(path: "sample-data/collect/\(table)_2017-05-18.csv")
      try collect.write(
        table, String(contentsOf: sample, encoding: .utf8).replacingOccurrences(of: "SCH", with: "874400"))
    }
    let flat = try Folder()
    let pupils = try Rows(collect.url.appending(path: "pupilonroll_2017-05-18.csv"))
    let exclusions = try Rows(collect.url.appending(path: "termlyexclusionsonroll_2017-05-18.csv"))
    try flat.write("census_pupils", CollectCensusTests.flatPupils(pupils))
    try flat.write("census_attendance", CollectCensusTests.flatAttendance(pupils))
    try flat.write("census_exclusions", CollectCensusTests.flatExclusions(exclusions, pupils))

    let expected = try CollectCensusTests.said(flat.url, CollectCensusTests.feeds)
    let found = try CollectCensusTests.said(collect.url, CollectCensusTests.feeds.map { "collect/" + $0 })
    #expect(found == expected)
    #expect(found.filter { $0.hasPrefix("pupil") }.count == 40)
    #expect(found.filter { $0.hasPrefix("enrolment") }.count == 40)
    #expect(found.filter { $0.hasPrefix("attendance") }.count == 40)
    #expect(found.filter { $0.hasPrefix("exclusion") }.count == 5)
  }

  @Test("gives the same absence from attendance codes as from totals")
  func codes() throws {
    let collect = CollectCensusTests.root.appending(path: "sample-data/collect")
    let folder = try Folder()
    let pupils = try Rows(collect.appending(path: "pupilonroll_2017-05-18.csv"))
    try folder.write("pupilonroll", pupils.text(without: ["termlysessionsauthorised", "termlysessionsunauthorised"]))
    try folder.write("termlysessiondetailsonroll", CollectCensusTests.details(pupils))

    let feeds = ["collect/census_pupils", "collect/codes/census_attendance"]
    let found = try CollectCensusTests.said(folder.url, feeds)
    let expected = try CollectCensusTests.said(collect, ["collect/census_pupils", "collect/census_attendance"])
    #expect(found == expected)
  }

  // MARK: The flat census

  private static func flatPupils(_ pupils: Rows) -> String {
    let header =
      "UPN,FormerUPN,Surname,Forename,MiddleNames,DOB,Sex,AddressLine1,Town,Postcode,UPRN,LAESTAB,SchoolName,SchoolType,EntryDate,"
      + "LeavingDate,EnrolStatus,NCYear\n"
    return pupils.rows.reduce(into: header) { text, row in
      let cells = [
        row["upn"], row["formerupn"], row["surname"], row["forename"], row["middlenames"], date(row["dob"]),
        row["gender"], "",
        "", row["postcode"], "", row["NativeId"], "", "", date(row["entrydate"]), "", row["enrolstatus"],
        row["ncyearactual"],
      ]
      text += cells.map { $0 ?? "" }.joined(separator: ",") + "\n"
    }
  }

  private static func flatAttendance(_ pupils: Rows) -> String {
    let header = "UPN,LAESTAB,AcademicYear,Term,SessionsPossible,SessionsAuthorised,SessionsUnauthorised\n"
    return pupils.rows.reduce(into: header) { text, row in
      let counts = ["termlysessionspossible", "termlysessionsauthorised", "termlysessionsunauthorised"].map {
        row[$0] ?? ""
      }
      // The census of 18 May tells of the spring term.
      text += ([row["upn"] ?? "", row["NativeId"] ?? "", "2016/17", "Spring"] + counts).joined(separator: ",") + "\n"
    }
  }

  private static func flatExclusions(_ exclusions: Rows, _ pupils: Rows) -> String {
    let upns = Dictionary(
      pupils.rows.map { ($0["pupilonrolltableid"], $0["upn"]) }, uniquingKeysWith: { first, _ in first })
    return exclusions.rows.reduce(into: "UPN,LAESTAB,StartDate,Category,Sessions,Overturned\n") { text, row in
      let upn = upns[row["pupilonrolltableid"]] ?? ""
      let cells = [upn, row["NativeId"], date(row["startdate"]), row["category"], row["sessions"], ""]
      text += cells.map { $0 ?? "" }.joined(separator: ",") + "\n"
    }
  }

  /// The totals of each pupil as rows of single codes: those present and those away, in pieces.
  private static func details(_ pupils: Rows) -> String {
    pupils.rows.reduce(
      into: "termlysessiondetailsonrolltableid,pupilonrolltableid,NativeId,attendancereason,sessions\n"
    ) {
      text, row in
      func count(_ column: String) -> Int { Int(Double(row[column] ?? "") ?? 0) }
      let (authorised, unauthorised) = (count("termlysessionsauthorised"), count("termlysessionsunauthorised"))
      let counts = [("I", authorised - authorised / 3), ("M", authorised / 3), ("O", unauthorised), ("X", 4), ("L", 7)]
      for (code, sessions) in counts {
        text += "x,\(row["pupilonrolltableid"] ?? ""),\(row["NativeId"] ?? ""),\(code),\(sessions).0\n"
      }
    }
  }

  /// `19/07/2013` of `2013-Jul-19 00:00:00`.
  private static func date(_ text: String?) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard let parts = text?.prefix(11).split(separator: "-"), parts.count == 3,
      let month = months.firstIndex(of: String(parts[1]))
    else { return "" }
    return "\(parts[2])/\(month < 9 ? "0" : "")\(month + 1)/\(parts[0])"
  }

  // MARK: What it says

  /// Everything that some feeds of the shipped pipeline say of pupils, without the lines on which they say it, in order.
  private static func said(_ folder: URL, _ feeds: [String]) throws -> [String] {
    let texts = try feeds.map { name in
      try String(
        contentsOf: root.appending(path: "pipelines/peterborough/feeds/\(name).yaml"), encoding: .utf8)
    }
    let declarations = try texts.map { try FeedDeclarationReader.read(text: $0, file: "feed.yaml") }
    let asOf = try #require(CalendarDay(iso: "2017-06-30"))
    let inbox = try Ingest.Inbox(folder: folder.path).ingest(declarations, asOf: asOf)
    #expect(inbox.files.allSatisfy { $0.refusal == nil && $0.quarantined == 0 })
    let extracts = NormaliseStage.run(
      inbox, mappings: try texts.map { try FeedMappingReader.read(text: $0, file: "feed.yaml") }, asOf: asOf)
    let pupils = extracts.records.map { record in
      "pupil \(record.key) \(record.names) \(record.birth?.iso ?? "") \(record.sex) \(record.numbers.map(\.text)) "
        + "\(record.addresses.map(\.postcode))"
    }
    let events = extracts.events.map { event in
      let words = [event.type, event.status, event.place].map { extracts.words[$0] }
      let whom = event.record.map { extracts.records[Int($0)].key } ?? ""
      return "\(event.kind) \(whom) \(event.days) \(words) \(event.counts)"
    }
    return (pupils + events).sorted()
  }

  /// A file's rows by column; the sample quotes nothing.
  private struct Rows {
    let rows: [[String: String]]
    private let header: [String]

    init(_ file: URL) throws {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let header = try #require(lines.first)
      self.header = header
      rows = lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    func text(without dropped: [String]) -> String {
      let kept = header.filter { !dropped.contains($0) }
      let lines = [kept] + rows.map { row in kept.map { row[$0] ?? "" } }
      return lines.map { $0.joined(separator: ",") + "\n" }.joined()
    }
  }

  /// A folder for one test.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "cfetl-collect-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ feed: String, _ text: String) throws {
      try Data(text.utf8).write(to: url.appending(path: "\(feed)_2017-05-18.csv"))
    }
  }
}
