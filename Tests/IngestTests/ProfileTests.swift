import Foundation
import Ingest
import Testing

@Suite("Profile of an unknown extract") struct ProfileTests {
  /// A code list with a name that slipped into it twice, and another once.
  @Test("values that stand in one or two rows are counted, never shown")
  func rareValues() throws {
    let kinds = Array(repeating: "FIXD", count: 30) + ["PERM", "PERM", "PERM", "Okonjo", "Okonjo", "01733 555 010"]
    let lines = ["Number,Kind"] + kinds.enumerated().map { "\($0 + 1),\($1)" }
    let path = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let text = try ExtractProfile(path: path).feedFile(named: "demo")
    #expect(text.contains("Kind: { type: code, codes: [FIXD, PERM] }"))
    #expect(text.contains("; and 2 rarer values, not shown"))
    #expect(!text.contains("Okonjo") && !text.contains("01733"))
  }
}
