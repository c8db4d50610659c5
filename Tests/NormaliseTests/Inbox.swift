import Config
import Foundation
import Ingest
import Normalise
import Testing
import Vocabulary

/// Extracts written out in a test as they would come from ingest.
struct Inbox {
  private(set) var inbox = IngestedInbox()
  private(set) var mappings: [FeedMapping] = []

  /// Adds an extract of a shipped feed. The header names columns, `DOB:d` for dates and `Sessions:n` for numbers; the cells of a row are
  /// separated by `|`. Rows stand on lines 2, 3 …
  mutating func add(_ feed: String, _ header: String, _ rows: [String], dataTo: String = "2017-12-31") throws {
    let mapping = try Inbox.mapping(feed)
    let day = try #require(CalendarDay(iso: dataTo), "not a day: \(dataTo)")
    let file = inbox.files.count
    inbox.files.append(ExtractFile(name: "\(feed)_\(dataTo).csv", feed: feed, dataTo: day))
    let cells = rows.map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    var columns = header.split(separator: " ").enumerated().map { index, name in
      Inbox.column(String(name), cells.map { index < $0.count ? $0[index] : "" })
    }
    columns.append(Column("_file", integers: rows.map { _ in file }))
    columns.append(Column("_line", integers: rows.indices.map { $0 + 2 }))
    let declaration = FeedDeclaration(name: feed, source: mapping.source, columns: [])
    var read = IngestedFeed(missing: declaration)
    read.coverage.to = day
    read.table = Table(feed, columns)
    inbox.feeds.append(read)
    mappings.append(mapping)
  }

  /// Sets a row of the newest extract aside, as ingest does.
  mutating func quarantine(_ cells: String, line: Int32) {
    let file = UInt16(inbox.files.count - 1)
    let row = QuarantinedRow(
      file: file, line: line, code: .neededValue, reason: "", raw: Array(cells.utf8),
      cells: cells.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    inbox.feeds[inbox.feeds.count - 1].quarantine.append(row)
  }

  /// What the normalise stage makes of it.
  func normalised(asOf: String = "2017-12-31") throws -> NormalisedExtracts {
    let day = try #require(CalendarDay(iso: asOf), "not a day: \(asOf)")
    return NormaliseStage.run(inbox, mappings: mappings, asOf: day)
  }

  /// The mapping of a shipped feed.
  static func mapping(_ feed: String) throws -> FeedMapping {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../pipelines/peterborough/feeds/\(feed).yaml")
    return try FeedMappingReader.read(text: String(contentsOf: file, encoding: .utf8), file: "\(feed).yaml")
  }

  private static func column(_ name: String, _ cells: [String]) -> Column {
    if name.hasSuffix(":d") { return Column(String(name.dropLast(2)), days: cells.map { CalendarDay(iso: $0) }) }
    if name.hasSuffix(":n") { return Column(String(name.dropLast(2)), integers: cells.map { Int($0) }) }
    return Column(name, texts: cells)
  }
}
