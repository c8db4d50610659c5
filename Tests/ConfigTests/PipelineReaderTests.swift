import Config
import Ingest
import Settings
import Testing

@Suite("A whole pipeline") struct PipelineReaderTests {
  /// The shipped pipeline's files, with some lines of `pipeline.yaml` changed.
  private static func files(_ changes: [String: String]) throws -> PipelineFiles {
    let shipped = try WholePipeline.files()
    let texts = shipped.texts.map { path, text in
      guard path == "pipeline.yaml" else { return (path, text) }
      return (path, changes.reduce(text) { $0.replacing("- \($1.key)\n", with: "- \($1.value)\n") })
    }
    return PipelineFiles(folder: "shipped", texts: texts)
  }

  @Test(
    "reads a census in COLLECT's own tables under the names of the flat feeds", arguments: ["collect", "collect/codes"])
  func collect(attendance: String) throws {
    let pipeline = try Pipeline(
      PipelineReaderTests.files([
        "census_pupils": "collect/census_pupils", "census_attendance": "\(attendance)/census_attendance",
        "census_exclusions": "collect/census_exclusions",
      ]))
    let census = pipeline.feeds.filter { $0.source == "census" }
    #expect(census.map(\.name) == ["census_pupils", "census_attendance", "census_exclusions"])
    #expect(census.map(\.files).first == "pupilonroll" && census.map(\.files).last == "termlyexclusionsonroll")
    #expect(pipeline.feeds.filter { $0.source != "census" }.allSatisfy { $0.files == $0.name })
  }

  @Test(
    "says what does not go together",
    arguments: [
      (["census_exclusions": "collect/census_exclusions"], "'pupilonrolltableid' from 'census_pupils'"),
      (["census_pupils": "collect/census_pupil"], "there is no file 'feeds/collect/census_pupil.yaml'"),
      (["one_attendance": "census_pupils"], "the feed 'census_pupils' stands twice"),
    ] as [([String: String], String)])
  func mistakes(changes: [String: String], words: String) throws {
    let files = try PipelineReaderTests.files(changes)
    let error = #expect(throws: ConfigurationMistakes.self) { try Pipeline(files) }
    let found = error?.mistakes.map(\.description) ?? []
    #expect(found.contains { $0.contains(words) && $0.hasPrefix("shipped/pipeline.yaml:") }, "\(found)")
  }
}
