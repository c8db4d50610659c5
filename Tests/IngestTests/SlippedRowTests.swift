import Config
import Foundation
import Ingest
import Reading
import Testing
import Vocabulary

/// Rows of the shipped sample whose values have slipped, read by the shipped feeds: hardly any may be used with nothing said.
@Suite("Rows whose values have slipped") struct SlippedRowTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  private static let perFeed = 40

  /// What happens to a row of values; nil where it would stay as it is.
  private typealias Change = (_ cells: [String], _ random: inout SplitMix) -> [String]?

  /// An inbox of the sample, and the pipeline whose feeds read it.
  private static let councils = [
    ("sample-data/inbox", "peterborough"), ("sample-data/cambridgeshire/inbox", "cambridgeshire"),
  ]

  @Test("a separator lost and another too many: fewer than 30 in 1,071", arguments: councils, [1, 2] as [UInt64])
  func shifted(council: (inbox: String, pipeline: String), seed: UInt64) throws {
    let (silent, all) = try SlippedRowTests.count(council, seed) { cells, random in
      var changed = cells
      let lost = Int.random(in: 0..<(cells.count - 1), using: &random)
      changed.replaceSubrange(lost...(lost + 1), with: [cells[lost] + cells[lost + 1]])
      let place = Int.random(in: 0...changed.count, using: &random)
      if place == changed.count || Bool.random(using: &random) {
        changed.insert("", at: place)
      } else {
        let text = changed[place]
        guard text.count > 1 else { return nil }
        let cut = text.index(text.startIndex, offsetBy: 1 + Int.random(in: 0..<(text.count - 1), using: &random))
        changed.replaceSubrange(place...place, with: [String(text[..<cut]), String(text[cut...])])
      }
      return changed
    }
    print("\(council.pipeline), seed \(seed): \(silent) of \(all) shifted rows used in silence")
    #expect(all > 600 && silent * 1071 <= 30 * all)
  }

  @Test("two neighbouring values exchanged: fewer than 200 in 1,023", arguments: councils, [1, 2] as [UInt64])
  func exchanged(council: (inbox: String, pipeline: String), seed: UInt64) throws {
    let (silent, all) = try SlippedRowTests.count(council, seed) { cells, random in
      var changed = cells
      let place = Int.random(in: 0..<(cells.count - 1), using: &random)
      changed.swapAt(place, place + 1)
      return changed
    }
    print("\(council.pipeline), seed \(seed): \(silent) of \(all) rows with exchanged values used in silence")
    #expect(all > 600 && silent * 1023 <= 200 * all)
  }

  // MARK: One feed

  /// Rows that are used without a word, and all that were changed.
  private static func count(
    _ council: (inbox: String, pipeline: String), _ seed: UInt64, _ change: Change
  ) throws -> (silent: Int, all: Int) {
    var total = (silent: 0, all: 0)
    var random = SplitMix(state: seed)
    let folder = root.appending(path: council.inbox).path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      guard let extract = ExtractName(name) else { continue }
      let file = root.appending(path: "pipelines/\(council.pipeline)/feeds/\(extract.feed).yaml")
      var feed = try FeedDeclarationReader.read(text: String(contentsOf: file, encoding: .utf8), file: name)
      feed.maxRejected = 10_000
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let counted = try count(bytes, feed, &random, change)
      total = (total.silent + counted.silent, total.all + counted.all)
    }
    return total
  }

  private static func count(
    _ bytes: [UInt8], _ feed: FeedDeclaration, _ random: inout SplitMix, _ change: Change
  ) throws -> (silent: Int, all: Int) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
    guard
      let header = lines.firstIndex(where: { $0.contains(feed.columns[1].name) && $0.contains(feed.columns[2].name) })
    else { return (0, 0) }
    let width = lines[header].split(separator: ",", omittingEmptySubsequences: false).count
    var changed: Set<Int> = []
    for _ in 0..<perFeed where lines.count - header > 2 {
      let line = header + 1 + Int.random(in: 0..<(lines.count - header - 2), using: &random)
      let cells = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // A replacement character tells that the file is no UTF-8; it is no fault of this test's.
      guard cells.count == width, !lines[line].contains("\""), !lines[line].contains("\u{FFFD}"),
        let other = change(cells, &random), other != cells, changed.insert(line + 1).inserted
      else { continue }
      lines[line] = other.joined(separator: ",")
    }
    let folder = TemporaryFolder()
    let read = try ReadFile(Array(lines.joined(separator: "\n").utf8), feed, in: folder)
    let said = Set(read.outcome.badValues.map { Int($0.line) })
    return (changed.count { read.rows[$0] != nil && !said.contains($0) }, changed.count)
  }
}
