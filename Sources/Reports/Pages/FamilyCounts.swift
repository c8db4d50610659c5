import Claims
import Vocabulary

/// How many families stand where, each counted once.
struct FamilyCounts {
  /// Label, colour and count, the nearest to a claim first.
  let rows: [(label: String, tone: String, count: Int)]
  let engaged: Int
  let eligible: Int
  let claimable: Int
  let withheld: Int
  /// Claimable by progress, by work, by both.
  private let bases: [Int]

  /// Where a family stands; the first that fits.
  private enum Place: Int, CaseIterable {
    case claimable, withheld, time, evidence, failing, claimedBefore, notEligible, notEngaged
  }

  init(_ claims: ClaimList) {
    let decisions = claims.decisions.filter { !$0.familyRef.isEmpty }
    var counts = [Int](repeating: 0, count: Place.allCases.count)
    for decision in decisions { counts[FamilyCounts.place(decision).rawValue] += 1 }
    engaged = decisions.filter { $0.engagedOn != nil }.count
    eligible = decisions.filter { $0.engagedOn != nil && $0.isEligible }.count
    claimable = counts[Place.claimable.rawValue]
    withheld = counts[Place.withheld.rawValue]
    bases = [ClaimBasis.progress, .work, .both].map { basis in decisions.filter { $0.claimable == basis }.count }
    let names: [(String, String)] = [
      ("can be claimed, or is claimed", "met"), ("withheld", "review"), ("waits for time alone", "pending"),
      ("lacks evidence", "awaiting"),
      ("a measure fails or must be judged", "failed"), ("claimed before", "neutral"),
      ("engaged, not eligible", "neutral"), ("not engaged", "neutral"),
    ]
    rows = zip(names, counts).map { ($0.0, $0.1, $1) }
  }

  private static func place(_ decision: FamilyDecision) -> Place {
    if decision.claimable != nil { return .claimable }
    if decision.blockedBy.contains(where: { $0 != .alreadyClaimed }) { return .withheld }
    if decision.engagedOn == nil { return .notEngaged }
    if !decision.blockedBy.isEmpty { return .claimedBefore }
    if !decision.isEligible { return .notEligible }
    if !decision.notMet.isEmpty { return .failing }
    return decision.missing.isEmpty ? .time : .evidence
  }

  /// The night in one sentence.
  var verdict: String {
    guard claimable > 0 else {
      return "No family can be claimed tonight, of \(ReportPage.grouped(engaged)) that are engaged."
    }
    let kinds = zip(bases, ["by progress", "by work", "by both"]).filter { $0.0 > 0 }.map {
      "\(ReportPage.grouped($0.0)) \($0.1)"
    }
    return
      "\(ReportPage.grouped(claimable)) of \(ReportPage.grouped(engaged)) engaged families can be claimed, or are claimed: "
      + kinds.joined(separator: ", ") + "."
  }

  /// A sentence above the bars.
  var words: String {
    let total = rows.reduce(0) { $0 + $1.count }
    return "\(ReportPage.grouped(total)) families of the register, each counted once, where it stands tonight."
  }
}
