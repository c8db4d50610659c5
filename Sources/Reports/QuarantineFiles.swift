import CSV
import Ingest
import Vocabulary

/// `quarantine/<feed>.csv`, for each feed that has rows in quarantine.
enum QuarantineFiles {
  static func files(_ inbox: IngestedInbox) -> [OutputFile] {
    let names = ExtractFileNames(inbox.files)
    return inbox.feeds.filter { !$0.quarantine.isEmpty }.map { feed in
      var writer = CSVWriter(header: ["file", "line", "code", "reason", "raw"])
      for row in feed.quarantine {
        writer.append(names.name(row.file))
        writer.append(Int(row.line))
        writer.append(row.code.rawValue)
        writer.append(row.reason)
        row.raw.withUnsafeBufferPointer { writer.append(utf8: $0) }
        writer.endRow()
      }
      return OutputFile("quarantine/\(feed.coverage.feed).csv", .personal, writer.bytes)
    }
  }
}
