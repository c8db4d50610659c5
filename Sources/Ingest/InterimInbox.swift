import Glibc
public import Vocabulary
public struct Inbox {
  let path: String
  let feeds: [FeedDeclaration]
  let asOf: CalendarDay
  public init(_ p: String, feeds: [FeedDeclaration], asOf: CalendarDay) throws { path = p; self.feeds = feeds; self.asOf = asOf }
  public func ingest() -> IngestedInbox {
    var names: [String] = []
    if let open = opendir(path) {
      while let entry = readdir(open) { names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }) }
      closedir(open)
    }
    var newest: [String: (String, CalendarDay)] = [:]
    for name in names.sorted() {
      guard let e = ExtractName(name), e.dataTo <= asOf, feeds.contains(where: { $0.name == e.feed }) else { continue }
      newest[e.feed] = (name, e.dataTo)
    }
    let files = newest.values.map(\.0).sorted()
    var inbox = IngestedInbox()
    var outs: [String: ExtractFile] = [:]
    for feed in feeds {
      var got = IngestedFeed(missing: feed)
      if let (name, day) = newest[feed.name] {
        var reader = FileReader(feed)
        reader.index = UInt16(files.firstIndex(of: name) ?? 0)
        var tables: [Table] = []
        if let outcome = try? reader.read(path: path + "/" + name, name: name, dataTo: day, sink: { tables.append($0) }) {
          got.quarantine = outcome.quarantine
          got.exceptions = outcome.exceptions
          outs[name] = outcome.file
          if outcome.file.refusal == nil {
            got.coverage.to = day
            for t in tables {
              for i in t.columns.indices {
                switch (got.table.columns[i].values, t.columns[i].values) {
                case (.integers(let a), .integers(let b)): got.table.columns[i].values = .integers(a + b)
                case (.days(let a), .days(let b)): got.table.columns[i].values = .days(a + b)
                case (.texts(var a), .texts(let b)): a.append(contentsOf: b); got.table.columns[i].values = .texts(a)
                default: break
                }
              }
            }
          }
        }
      }
      inbox.feeds.append(got)
    }
    inbox.files = files.compactMap { outs[$0] }
    return inbox
  }
}
