import Config
import Foundation
import Ingest
import Testing
import Vocabulary

/// Extracts of every kind that systems around families write, with invented people in them: what `cfetl profile` makes of them.
@Suite("The profile of extracts of sixty kinds") struct ProfiledHeaderTests {
  /// Seeds to try; `scripts/profiles` raises their number.
  private static var seeds: ClosedRange<UInt64> {
    1...(ProcessInfo.processInfo.environment["PROFILES"].flatMap { UInt64($0) } ?? 2)
  }

  @Test("shows nobody, writes what is read, and finds nine headers in ten", arguments: seeds)
  func kinds(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var wrong: [String] = []
    for kind in UnknownExtract.kinds {
      let extract = UnknownExtract(kind, &random)
      let folder = TemporaryFolder()
      let path = folder.write(Array(extract.text.utf8), to: "list_2017-12-31.csv")
      do {
        let profile = try ExtractProfile(path: path)
        let written = profile.feedFile(named: "list")
        try check(written, extract, folder, "seed \(seed): \(kind)")
        if profile.headerLine != extract.headerLine || profile.columns.map(\.header) != extract.header {
          wrong.append(kind)
        }
      } catch let error as ExtractProfile.Unreadable {
        #expect(!extract.people.contains { error.description.contains($0) }, "seed \(seed): \(kind)")
        wrong.append(kind)
      }
    }
    print("seed \(seed): \(wrong.count) of \(UnknownExtract.kinds.count) headers were not found")
    #expect(wrong.count * 10 <= UnknownExtract.kinds.count, "seed \(seed): \(wrong)")
  }

  private func check(_ written: String, _ extract: UnknownExtract, _ folder: TemporaryFolder, _ what: String) throws {
    let shown = extract.people.filter { written.contains($0) }
    #expect(shown.isEmpty, "\(what): \(shown)")
    _ = try FeedMappingReader.read(text: written, file: "list.yaml")
    let read = try ReadFile(Array(extract.text.utf8), try feed(written), in: folder)
    #expect(read.outcome.file.refusal == nil, "\(what): \(read.outcome.file.refusal ?? "")")
  }
}
