import Glibc
import Ingest
import Synchronization
import Testing
import Vocabulary

@Suite("An inbox") struct InboxTests {
  static let asOf = CalendarDay(number: 17531)  // 2017-12-31

  static let list = """
    feed: list
    source: one
    max_age_days: 45
    columns:
      ID: { type: text, needed: true }
      On: { type: date }
      Who: { type: name }
    """
  static let log = list.replacing("feed: list", with: "feed: log\nmode: incremental\nkey: [ID]")

  static func write(_ files: [String: String]) -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write(Array(text.utf8), to: name) }
    return folder
  }

  static func ingest(_ files: [String: String], _ feeds: [String], history: [String: [Int]] = [:]) throws
    -> IngestedInbox
  {
    let folder = write(files)
    var inbox = Inbox(folder: folder.path)
    inbox.history = history.mapValues { used in
      var known = FeedHistory()
      known.used = used
      return known
    }
    return try inbox.ingest(feeds.map { try feed($0) }, asOf: asOf)
  }

  static func rows(_ feed: IngestedFeed) -> [String] {
    (0..<feed.table.rowCount).map { row in
      feed.table.columns.dropLast().map { ReadFile.text($0, row) }.joined(separator: "|")
    }
  }

  static func codes(_ inbox: IngestedInbox) -> [ExceptionCode] {
    (inbox.feeds.flatMap(\.exceptions) + inbox.exceptions).filter { $0.severity < .info }.map(\.code)
  }

  @Test("a snapshot is the newest file that is not in the future")
  func snapshot() throws {
    let inbox = try InboxTests.ingest(
      [
        "list_2017-12-01.csv": "ID,On,Who\nold,,\n", "list_2017-12-24.csv": "ID,On,Who\n1,24/12/2017,Smith\n2,,\n",
        "list_2018-01-01.csv": "ID,On,Who\nlater,,\n",
      ], [InboxTests.list])
    #expect(InboxTests.rows(inbox.feeds[0]) == ["1|2017-12-24|Smith|0|2", "2|||0|3"])
    #expect(inbox.files.map(\.name) == ["list_2017-12-24.csv"])
    #expect(inbox.feeds[0].coverage.to == CalendarDay(iso: "2017-12-24"))
    #expect(InboxTests.codes(inbox) == [])
  }

  @Test("of an incremental feed every file is read, and the newest row of a key counts")
  func incremental() throws {
    let inbox = try InboxTests.ingest(
      [
        "log_2017-12-01.csv": "ID,On,Who\n1,,Old\n2,,Kept\n2,,Kept\n",
        "log_2017-12-24.csv": "ID,On,Who\n1,,New\n3,,Also\n3,,Other\n",
      ], [InboxTests.log])
    #expect(InboxTests.rows(inbox.feeds[0]) == ["2||Kept|0|3", "1||New|1|2", "3||Also|1|3"])
    #expect(inbox.files.map(\.skipped) == [2, 0])
    #expect(
      inbox.feeds[0].quarantine.map { "\($0.file) \($0.line) \($0.code.rawValue) \($0.cells)" } == [
        "1 4 DUPLICATE_ROW [\"3\", \"\", \"Other\"]"
      ])
    for file in inbox.files { #expect(file.rows == file.used + file.quarantined + file.skipped) }
  }

  @Test("where a key may repeat, the newest file's rows of it stand, each once")
  func repeatedKey() throws {
    let files = [
      "log_2017-12-01.csv": "ID,On,Who\n1,,Old\n1,,Older\n2,,Kept\n2,,Too\n2,,Kept\n2,,Too\n",
      "log_2017-12-24.csv": "ID,On,Who\n1,,New\n3,,Also\n3,,Other\n",
    ]
    let feed = InboxTests.log.replacing("key: [ID]", with: "key: [ID]\nkey_repeats: yes")
    let inbox = try InboxTests.ingest(files, [feed])
    #expect(
      InboxTests.rows(inbox.feeds[0]) == ["2||Kept|0|4", "2||Too|0|5", "1||New|1|2", "3||Also|1|3", "3||Other|1|4"])
    #expect(inbox.files.map(\.skipped) == [4, 0])
    #expect(inbox.feeds[0].quarantine.isEmpty)
  }

  @Test("a refused file of an incremental feed ends what the feed can be asked about")
  func incrementalGap() throws {
    let inbox = try InboxTests.ingest(
      [
        "log_2017-11-01.csv": "ID,On,Who\n1,,a\n", "log_2017-12-01.csv": "broken\n",
        "log_2017-12-24.csv": "ID,On,Who\n3,,c\n",
      ],
      [InboxTests.log])
    #expect(inbox.feeds[0].coverage.to == CalendarDay(iso: "2017-11-01"))
    #expect(inbox.files.map { $0.refusal == nil } == [true, false, true])
  }

  @Test(
    "control totals are kept to",
    arguments: [
      ("list_2017-12-24.csv,2,", true), ("list_2017-12-24.csv,3,", false), ("list_2017-12-24.csv,,", true),
      ("list_2017-12-24.csv,2,00", false),
      ("list_2017-12-24.csv,,11BE0FDAF0DB4FB3BB2A3F9DE4A6C1A6E5F5B9B6B5A8D5C9A8E2F8A7B2C3D4E5", false),
    ])
  func controlTotals(line: String, isUsed: Bool) throws {
    let inbox = try InboxTests.ingest(
      ["list_2017-12-24.csv": "ID,On,Who\n1,,\n\n,,\n2,,\n", "manifest.csv": "file,rows,sha256\n\(line)\n"],
      [InboxTests.list])
    #expect((inbox.files[0].refusal == nil) == isUsed)
    #expect(InboxTests.rows(inbox.feeds[0]).count == (isUsed ? 2 : 0))
    #expect((inbox.feeds[0].coverage.to != nil) == isUsed)
    #expect(InboxTests.codes(inbox) == (isUsed ? [] : [.manifestMismatch]))
  }

  @Test(
    "what is missing, stale, copied, unknown or unlisted is said",
    arguments: [
      ([:], [.fileMissing]),
      (["list_2017-11-01.csv": "ID,On,Who\n1,,\n"], [.fileStale]),
      (["list_2017-12-01.csv": "ID,On,Who\n1,,\n", "list_2017-12-24.csv": "ID,On,Who\n1,,\n"], [.fileDuplicate]),
      (
        ["list_2017-12-24.csv": "ID,On,Who\n1,,\n", "lists_2017-12-24.csv": "x", "notes.txt": "x"],
        [.unknownFile, .unknownFile]
      ),
      (["list_2017-12-24.csv": "ID,On,Who\n"], [.noRows]),
      (
        ["list_2017-12-24.csv": "ID,On,Who\n1,,\n", "manifest.csv": "file,rows,sha256\nlist_2017-12-25.csv,1,\n"],
        [.notInManifest, .fileMissing]
      ),
      (["list_2017-12-24.csv": "ID,On,Who\n1,,\n", "manifest.csv": "name,count\n"], [.manifestUnreadable]),
    ] as [([String: String], [ExceptionCode])])
  func notes(files: [String: String], codes: [ExceptionCode]) throws {
    #expect(InboxTests.codes(try InboxTests.ingest(files, [InboxTests.list])) == codes)
  }

  @Test("links, pipes and folders are never opened")
  func specials() throws {
    for make in [
      { (path: String) in symlink("/etc/passwd", path) }, { (path: String) in mkfifo(path, 0o600) },
      { (path: String) in mkdir(path, 0o700) },
    ] {
      let folder = TemporaryFolder()
      let path = folder.path + "/list_2017-12-24.csv"
      _ = make(path)
      let inbox = try Inbox(folder: folder.path).ingest([try feed(InboxTests.list)], asOf: InboxTests.asOf)
      #expect(InboxTests.codes(inbox) == [.notAFile])
      rmdir(path)
    }
  }

  @Test("a volume far from its own, and senders that are silent, are said")
  func expectations() throws {
    let text = InboxTests.list + "\nexpected: { sender: Who, senders: [A, B, C] }"
    let rows = (0..<40).map { "\($0),,\($0 % 2 == 0 ? "A" : "B")\n" }.joined()
    let files = ["list_2017-12-24.csv": "ID,On,Who\n" + rows]
    #expect(
      InboxTests.codes(try InboxTests.ingest(files, [text], history: ["list": [38, 41, 40]])) == [.schoolSilent])
    #expect(
      InboxTests.codes(try InboxTests.ingest(files, [text], history: ["list": [80, 90, 85]])) == [
        .rowCountDrop, .schoolSilent,
      ])
  }

  @Test("a child table takes over its parent's columns, and absence is added up from codes")
  func census() throws {
    let parent = """
      feed: roll
      source: census
      columns: { Key: { type: text, needed: true, aliases: [pupilonrolltableid] }, UPN: { type: upn }, DOB: { type: date } }
      """
    let child = """
      feed: marks
      source: census
      join: { feed: roll, on: Key, take: [UPN] }
      absence: { code: Mark, sessions: Count, by: [Key, UPN], authorised: [I, M], unauthorised: [O], not_possible: [X], fills: [Possible, Auth, Unauth] }
      columns:
        Key: { type: text, needed: true, aliases: [pupilonrolltableid] }
        UPN: { type: upn }
        Mark: { type: text, aliases: [attendancereason] }
        Count: { type: integer, aliases: [sessions] }
        Possible: { type: integer }
        Auth: { type: integer }
        Unauth: { type: integer }
      """
    let inbox = try InboxTests.ingest(
      [
        "roll_2017-12-24.csv":
          "pupilonrolltableid,NativeId,upn,dob\nk1,S,B801200005001,2013-Jul-19 00:00:00\nk2,S,A950000178301,\n",
        "marks_2017-12-24.csv":
          "pupilonrolltableid,attendancereason,sessions\nk1,I,3.0\nk1,\\,90\nk2,O,2\nk1,X,5\nk1,O,1\n",
      ], [child, parent])
    #expect(InboxTests.rows(inbox.feeds[0]) == ["k1|B801200005001|I|3|94|3|1|0|2", "k2|A950000178301|O|2||0|2|0|4"])
    #expect(InboxTests.rows(inbox.feeds[1]).first == "k1|B801200005001|2013-07-19|1|2")
  }

  static let roll = "feed: roll\nsource: census\ncolumns: { Key: { type: text }, UPN: { type: upn } }"
  static let marks = """
    feed: marks
    files: details
    mode: incremental
    key: [UPN, Year, Term]
    source: census
    join: { feed: roll, on: Key, take: [UPN] }
    term_before: { year: Year, term: Term }
    columns:
      Key: { type: text, needed: true }
      UPN: { type: upn }
      Year: { type: text }
      Term: { type: text }
    """

  @Test("a child's extract hangs on the parent's of the same date, and its date says of which term it tells")
  func censuses() throws {
    let inbox = try InboxTests.ingest(
      [
        "roll_2017-01-19.csv": "Key,UPN\nk1,B801200005001\nk2,A950000178301\n",
        "details_2017-01-19.csv": "Key\nk1\nk2\n",
        "roll_2017-05-18.csv": "Key,UPN\nk1,A950000178301\n", "details_2017-05-18.csv": "Key\nk1\n",
        "roll_2017-10-05.csv": "Key,UPN\nk7,A950000178301\n", "details_2017-10-05.csv": "Key\nk7\n",
      ], [InboxTests.roll, InboxTests.marks])
    #expect(inbox.feeds[0].table.rowCount == 1)
    #expect(
      InboxTests.rows(inbox.feeds[1]).map { $0.split(separator: "|").dropLast(2).joined(separator: " ") } == [
        "k1 B801200005001 2016/17 Autumn", "k2 A950000178301 2016/17 Autumn", "k1 A950000178301 2016/17 Spring",
        "k7 A950000178301 2016/17 Summer",
      ])
  }

  @Test("a child's extract without the parent's of its date is refused, and its rows are counted")
  func withoutParent() throws {
    let files = ["roll_2017-01-19.csv": "Key,UPN\nk1,B801200005001\n", "details_2017-05-18.csv": "Key\nk1\n"]
    let inbox = try InboxTests.ingest(files, [InboxTests.roll, InboxTests.marks])
    #expect(InboxTests.codes(inbox) == [.parentMissing])
    #expect(
      inbox.files.map { "\($0.name) \($0.rows) \($0.used)" } == [
        "details_2017-05-18.csv 1 0", "roll_2017-01-19.csv 1 1",
      ])
    let folder = InboxTests.write(files)
    let found = try Inbox(folder: folder.path).check(
      [try feed(InboxTests.roll), try feed(InboxTests.marks)], asOf: InboxTests.asOf)
    #expect(found.feeds.map { $0.refusals.map(\.code) } == [[], [.parentMissing]])
  }

  @Test("two feeds may read one file, each in its own way")
  func shared() throws {
    let other = InboxTests.log.replacing("feed: log", with: "feed: log\nfiles: list")
    let files = ["list_2017-12-01.csv": "ID,On,Who\n1,,a\n", "list_2017-12-24.csv": "ID,On,Who\n2,,b\n"]
    let inbox = try InboxTests.ingest(files, [InboxTests.list, other])
    #expect(inbox.feeds.map(InboxTests.rows) == [["2||b|1|2"], ["1||a|0|2", "2||b|2|2"]])
    #expect(inbox.files.map(\.feed) == ["log", "list", "log"])
    #expect(InboxTests.codes(inbox) == [])
  }

  @Test("rows of a child without parent are set aside")
  func orphans() throws {
    let parent = "feed: roll\nsource: census\ncolumns: { Key: { type: text }, UPN: { type: upn } }"
    let child = """
      feed: marks
      source: census
      max_rejected: 60%
      join: { feed: roll, on: Key, take: [UPN] }
      columns: { Key: { type: text, needed: true }, UPN: { type: upn } }
      """
    let inbox = try InboxTests.ingest(
      ["roll_2017-12-24.csv": "Key,UPN\nk1,B801200005001\n", "marks_2017-12-24.csv": "Key\nk1\nk9\n"], [parent, child])
    #expect(InboxTests.rows(inbox.feeds[1]) == ["k1|B801200005001|0|2"])
    #expect(inbox.feeds[1].quarantine.map(\.code) == [.noParent])
  }

  @Test("a sink gets every batch, and is told to drop a refused file's")
  func sink() throws {
    let folder = InboxTests.write([
      "list_2017-12-24.csv": "ID,On,Who\n" + (0..<10).map { "\($0),,\n" }.joined() + "x,,,\ny,,,\n",
      "log_2017-12-24.csv": "ID,On,Who\n1,,\n2,,\n",
    ])
    let seen = Mutex<[String]>([])
    let sink = RowSink(
      keepsRows: false, take: { feed, rows in seen.withLock { $0.append("\(feed): \(rows.rowCount)") } },
      drop: { feed, file in seen.withLock { $0.append("\(feed): drop \(file)") } })
    let inbox = try Inbox(folder: folder.path).ingest(
      [try feed(InboxTests.list), try feed(InboxTests.log)], asOf: InboxTests.asOf, sink: sink)
    #expect(seen.withLock { $0 }.sorted() == ["0: 10", "0: drop 0", "1: 2"])
    #expect(inbox.feeds.map(\.table.rowCount) == [0, 0])
    #expect(inbox.files.map(\.used) == [0, 2])
  }

  @Test("what is saved is read back as it was")
  func saved() throws {
    let inbox = try InboxTests.ingest(
      [
        "list_2017-12-24.csv": "ID,On,Who,Extra\n1,99/99/2017,a,x\n"
          + (0..<30).map { "\($0),,\n" }.joined().replacing(",,", with: ",,,") + "1\n"
      ],
      [InboxTests.list])
    #expect(inbox.feeds[0].badValues.count == 1 && inbox.feeds[0].quarantine.count == 1)
    #expect(try IngestedInbox(tables: inbox.tables) == inbox)
  }

  @Test("check finds what a run would, without reading it")
  func check() throws {
    let folder = InboxTests.write(["list_2017-11-01.csv": "ID,Who\n1,,\n", "odd.csv": ""])
    let found = try Inbox(folder: folder.path).check(
      [try feed(InboxTests.list), try feed(InboxTests.log)], asOf: InboxTests.asOf)
    #expect(found.unknown == ["odd.csv"])
    #expect(found.feeds.map(\.files) == [["list_2017-11-01.csv"], []])
    #expect(found.feeds.map(\.isStale) == [true, false])
    #expect(found.feeds[0].refusals.map(\.code) == [.headerMismatch])
    #expect(throws: InboxUnreadable.self) { try Inbox(folder: folder.path + "/none").check([], asOf: InboxTests.asOf) }
  }

  @Test("an inbox that is read is the same bytes afterwards")
  func untouched() throws {
    let folder = InboxTests.write(["list_2017-12-24.csv": "ID,On,Who\n1,,\n"])
    var before = stat()
    stat(folder.path + "/list_2017-12-24.csv", &before)
    _ = try Inbox(folder: folder.path).ingest([try feed(InboxTests.list)], asOf: InboxTests.asOf)
    var after = stat()
    stat(folder.path + "/list_2017-12-24.csv", &after)
    #expect(
      before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_size == after.st_size
        && before.st_ino == after.st_ino)
  }
}
