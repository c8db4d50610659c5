import Claims
import Ingest
import Vocabulary

/// What to do first, in the order in which it brings claims nearest.
enum ReportTasks {
  static func list(
    _ input: ReportInput, families: FamilyCounts, feeds: [FeedRow], book: ExceptionBook, review: [ReviewedPair]
  ) -> [ReportPage.Task] {
    [
      feedTask(feeds), reviewTask(review), withheldTask(input.claims, families.withheld), worklistTask(input.claims),
      quarantineTask(input), claimTask(families),
    ]
    .compactMap { $0 }
  }

  private static func feedTask(_ feeds: [FeedRow]) -> ReportPage.Task? {
    let broken = feeds.filter { $0.tone == "failed" }.map(\.feed)
    let old = feeds.filter { $0.state.hasPrefix("older") }.map(\.feed)
    guard !(broken + old).isEmpty else { return nil }
    return ReportPage.Task(
      what: "Get the extracts that are missing or late.",
      how: "Their measures cannot be told: \((broken + old).joined(separator: ", ")).")
  }

  private static func reviewTask(_ review: [ReviewedPair]) -> ReportPage.Task? {
    let holding = review.filter { !$0.claims.isEmpty }.count
    let touching = review.filter { $0.claims.isEmpty && !$0.families.isEmpty }.count
    guard holding + touching > 0 else { return nil }
    let what =
      holding > 0 ? "Judge \(count(holding, "doubtful pair")) that holds back a claim." : "Judge the doubtful pairs."
    return ReportPage.Task(
      what: holding > 1 ? "Judge \(count(holding, "doubtful pair")) that hold back claims." : what,
      how: "They come first in review.html"
        + (touching > 0 ? "; \(count(touching, "more pair")) touch families of the register." : "."))
  }

  private static func withheldTask(_ claims: ClaimList, _ withheld: Int) -> ReportPage.Task? {
    guard withheld > 0 else { return nil }
    var codes: [ExceptionCode: Int] = [:]
    for decision in claims.decisions where decision.claimable == nil {
      for code in decision.blockedBy where code != .alreadyClaimed { codes[code, default: 0] += 1 }
    }
    let words = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key.rawValue) \($0.value)" }
    return ReportPage.Task(
      what: "Clear what withholds \(count(withheld, "family", "families")).",
      how: "By code, in families.csv: \(words.joined(separator: ", ")).")
  }

  private static func worklistTask(_ claims: ClaimList) -> ReportPage.Task? {
    guard let file = claims.files.first(where: { $0.path == "worklist.csv" }), !file.rows.isEmpty,
      let unlocks = file.columns.firstIndex(of: "unlocks_claim")
    else { return nil }
    let alone = file.rows.filter { $0[unlocks] == "Y" }.count
    return ReportPage.Task(
      what: "Ask for what is missing.",
      how:
        "worklist.csv has \(count(file.rows.count, "thing")), the nearest families first; \(count(alone, "of them", "of them")) "
        + "would by itself unlock a claim.")
  }

  private static func quarantineTask(_ input: ReportInput) -> ReportPage.Task? {
    let rows = input.ingested.feeds.reduce(0) { $0 + $1.quarantine.count }
    guard rows > 0 else { return nil }
    return ReportPage.Task(
      what: "Send back \(count(rows, "row")) that could not be used.",
      how: "quarantine/ has each with its file, line, reason and remedy.")
  }

  private static func claimTask(_ families: FamilyCounts) -> ReportPage.Task? {
    guard families.claimable > 0 else { return nil }
    return ReportPage.Task(
      what: "Check and approve what is proposed.",
      how: "claims/claim_lines, and claims/claim_evidence for the proof behind each line.")
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(ReportPage.grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }
}
