import Config
import Foundation
import Testing

@Suite("The feed files that the documentation shows") struct DocumentedFeedTests {
  /// The blocks of YAML of a page that declare a feed.
  private static func feeds(of page: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/cfetl/Documentation.docc/\(page).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
      .filter { $0.hasPrefix("feed: ") }
  }

  @Test("every one is a feed file")
  func read() throws {
    let feeds = try Self.feeds(of: "Reading")
    #expect(feeds.count >= 4)
    for text in feeds {
      #expect(throws: Never.self) { _ = try FeedDeclarationReader.read(text: text, file: "Reading.md") }
    }
  }
}
