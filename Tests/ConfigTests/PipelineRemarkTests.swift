import Outcomes
import Testing
import Vocabulary

@testable import Config

@Suite("What a pipeline's files leave unused, and which feeds tell of what") struct PipelineRemarkTests {
  @Test("the shipped pipeline leaves nothing unused")
  func nothing() throws { #expect(try Pipeline(WholePipeline.files()).remarks == []) }

  @Test("a feed file that is not listed is said, until it is listed; then its events are among the plan's sources")
  func unlisted() throws {
    let shipped = try WholePipeline.files()
    let copy = try #require(shipped.text("feeds/aspire_offences.yaml"))
      .replacing("feed: aspire_offences", with: "feed: aspire_offences_b")
    let files = PipelineFiles(
      folder: shipped.folder, texts: shipped.texts + [("feeds/aspire_offences_b.yaml", copy)])
    let remarks = try Pipeline(files).remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.contains("does not list the feed 'aspire_offences_b'") == true)
    let listed = try Pipeline(
      WholePipeline.with(
        "pipeline.yaml", "  - aspire_offences\n", "  - aspire_offences\n  - aspire_offences_b\n", in: files))
    #expect(listed.remarks == [])
    #expect(listed.plan.sources[.offence] == ["aspire_offences", "aspire_offences_b"])
  }

  @Test("a kind of event that no row looks at is said")
  func unread() throws {
    let files = try WholePipeline.with(
      "feeds/liquidlogic_cse.yaml", "kind: CSE risk", "kind: order", in: WholePipeline.files())
    let without = try WholePipeline.with(
      "pipeline.yaml", "matching:", "without: { CSE risk: Nobody keeps them here. }\nmatching:", in: files)
    let pipeline = try Pipeline(without)
    #expect(pipeline.without == [Pipeline.Gap(kind: .cseRisk, reason: "Nobody keeps them here.")])
    #expect(pipeline.remarks.contains { $0.contains("'order'") })
  }
}
