import RunStore
import Vocabulary

/// How many rows each feed's extracts had on earlier nights, against which tonight's are held.
enum InboxHistory {
  /// Nights looked back at, at the most.
  private static let mostNights = 14

  /// Rows used of each feed's newest extract, the oldest night first.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> [String: [Int]] {
    var history: [String: [Int]] = [:]
    let manifests = try runs.suffix(mostNights * 2).compactMap { try workspace.manifest(of: $0) }
    let earlier = manifests.filter { CalendarDay(iso: $0.asOf).map { $0 < day } ?? false }.sorted { $0.asOf < $1.asOf }
    for manifest in earlier.suffix(mostNights) {
      var used: [String: Int] = [:]
      for input in manifest.inputs where input.refused == nil { used[input.feed] = input.used }
      for (feed, count) in used { history[feed, default: []].append(count) }
    }
    return history
  }
}
