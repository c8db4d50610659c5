import Ingest
import Testing
import Vocabulary

@Suite("Extracts that have lost a part, and what stands in for them") struct ShortFileTests {
  /// An extract of so many rows, with its last line ended or not.
  static func list(_ rows: Int, ends: Bool = true, header: String = "ID,On,Who") -> String {
    let lines = (0..<rows).map { "\($0),24/12/2017,Name \($0)" }
    return ([header] + lines).joined(separator: "\n") + (ends ? "\n" : "")
  }

  /// What a night before read: an extract of so many rows, whole.
  static func history(_ rows: Int) -> FeedHistory {
    var last = ExtractFile(name: "list_2017-12-24.csv", feed: "list", dataTo: CalendarDay(number: 17524))
    last.rows = rows
    last.header = ["ID", "On", "Who"]
    var history = FeedHistory()
    history.mostRows = rows
    history.last = last
    history.files = [last]
    return history
  }

  static func ingest(
    _ files: [String: String], _ history: FeedHistory? = nil, accepted: Set<String> = [],
    kept: (@Sendable (FeedDeclaration) -> CarriedFeed?)? = nil
  ) throws -> IngestedInbox {
    let folder = InboxTests.write(files)
    var inbox = Inbox(folder: folder.path)
    if let history { inbox.history = ["list": history] }
    inbox.accepted = accepted
    if let kept { inbox.lastRead = { kept($0) } }
    return try inbox.ingest([feed(InboxTests.list)], asOf: InboxTests.asOf)
  }

  static func codes(_ inbox: IngestedInbox) -> [String] { InboxTests.codes(inbox).map(\.rawValue) }

  struct Night: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var before: Int?
    var isShort: Bool
    var testDescription: String { what }
  }

  static let nights = [
    Night(what: "as many rows as before", text: list(100), before: 100, isShort: false),
    Night(what: "a few fewer", text: list(81), before: 100, isShort: false),
    Night(what: "a fifth fewer", text: list(79), before: 100, isShort: true),
    Night(what: "few rows, nine of them gone", text: list(3), before: 12, isShort: false),
    Night(what: "few rows, ten of them gone", text: list(2), before: 12, isShort: true),
    Night(what: "a header where there was a row", text: list(0), before: 1, isShort: true),
    Night(what: "a header on a first night", text: list(0), before: nil, isShort: false),
    Night(what: "half a file on a first night", text: list(50), before: nil, isShort: false),
    Night(
      what: "a last line without its end, where there was one", text: list(100, ends: false), before: 100, isShort: true
    ),
    Night(
      what: "a last line without its end on a first night", text: list(100, ends: false), before: nil, isShort: false),
    Night(what: "a last line that lacks fields", text: list(99) + "99,24/12", before: nil, isShort: true),
    Night(
      what: "a last value shorter than all others", text: list(99) + "99,24/12/2017,Na", before: nil, isShort: true),
    Night(
      what: "two columns of one kind exchanged", text: list(100, header: "Who,On,ID"), before: 100, isShort: true),
    Night(
      what: "columns of two kinds in another order",
      text: "On,ID,Who\n" + String(repeating: "24/12/2017,1,A\n", count: 100),
      before: 100, isShort: false),
  ]

  @Test("is short, or is not", arguments: nights)
  func short(_ night: Night) throws {
    let inbox = try Self.ingest(["list_2017-12-30.csv": night.text], night.before.map(Self.history))
    #expect(Self.codes(inbox).contains("FILE_SHORT") == night.isShort, "\(Self.codes(inbox))")
    #expect((inbox.feeds[0].coverage.to == nil) == night.isShort)
  }

  @Test("a person who accepts these very bytes, or a manifest that counts them, makes them whole")
  func accepted() throws {
    let files = ["list_2017-12-30.csv": Self.list(50)]
    let hash = try #require(try Self.ingest(files, Self.history(100)).files.first?.sha256)
    #expect(!Self.codes(try Self.ingest(files, Self.history(100), accepted: [hash])).contains("FILE_SHORT"))
    let vouched = files.merging(["manifest.csv": "file,rows,sha256\nlist_2017-12-30.csv,50,\n"]) { $1 }
    #expect(!Self.codes(try Self.ingest(vouched, Self.history(100))).contains("FILE_SHORT"))
  }

  @Test("what the last night read stands in, up to its own day, and says so")
  func carriedOver() throws {
    let whole = try Self.ingest(["list_2017-12-24.csv": Self.list(100)])
    let kept = CarriedFeed(whole.feeds[0], files: [0: whole.files[0]])
    for files in [["list_2017-12-30.csv": Self.list(50)], ["other.txt": ""], ["list_2017-12-20.csv": Self.list(100)]] {
      let inbox = try Self.ingest(files, Self.history(100)) { _ in kept }
      #expect(inbox.feeds[0].table.rowCount == 100)
      #expect(inbox.feeds[0].coverage.to == CalendarDay(iso: "2017-12-24"))
      #expect(inbox.feeds[0].coverage.isCarriedOver)
      #expect(Self.codes(inbox).contains("FEED_CARRIED_OVER"))
      let file = try #require(inbox.files.last)
      #expect(file.name == "list_2017-12-24.csv" && file.isCarriedOver)
      #expect(Set(inbox.feeds[0].table["_file"]?.numbers ?? []) == [Int32(inbox.files.count - 1)])
    }
  }

  @Test("without a night before, the newest older file that is good stands in; one that is too old counts as not there")
  func olderFile() throws {
    let refused = "nothing,of,the,kind\n1,2,3,4\n"
    let inbox = try Self.ingest(["list_2017-12-24.csv": Self.list(7), "list_2017-12-30.csv": refused])
    #expect(inbox.feeds[0].table.rowCount == 7)
    #expect(inbox.feeds[0].coverage.isCarriedOver)
    let old = try Self.ingest(["list_2017-11-01.csv": Self.list(7), "list_2017-12-30.csv": refused])
    #expect(old.feeds[0].coverage.to == nil)
    #expect(old.feeds[0].table.rowCount == 0)
  }
}
