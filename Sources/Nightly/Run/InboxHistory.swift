import Ingest
import RunStore
import Vocabulary

/// What earlier nights knew of each feed's extracts, against which tonight's are held.
struct InboxHistory {
  /// Nights whose volume tonight's is compared with, at the most.
  private static let mostNights = 14
  /// Days back to which the largest good extract counts.
  private static let days = 90

  private let workspace: Workspace
  /// The published nights up to the as-of date, the oldest first, and of one date in the order of their publication.
  let nights: [RunManifest]
  private let accepted: Set<String>
  private let asOf: CalendarDay

  init(_ workspace: Workspace, asOf: CalendarDay, runs: [String], accepted: Set<String>) throws {
    self.workspace = workspace
    self.asOf = asOf
    self.accepted = accepted
    let earliest = asOf.adding(days: -InboxHistory.days).iso
    let manifests = try runs.suffix(2 * InboxHistory.days).compactMap { try workspace.manifest(of: $0) }
    let known = manifests.filter { $0.asOf <= asOf.iso && $0.asOf >= earliest }
    nights = known.enumerated().sorted { ($0.element.asOf, $0.offset) < ($1.element.asOf, $1.offset) }.map(\.element)
  }

  /// What is known of each feed, by its name.
  func feeds() -> [String: FeedHistory] {
    var history: [String: FeedHistory] = [:]
    for manifest in nights {
      for (feed, inputs) in Dictionary(grouping: manifest.inputs, by: \.feed) {
        history[feed, default: FeedHistory()].learn(
          inputs.filter { $0.refused == nil }.compactMap(\.extract), isEarlier: manifest.asOf < asOf.iso,
          accepted: accepted)
      }
    }
    return history.mapValues { known in
      var known = known
      known.used = Array(known.used.suffix(InboxHistory.mostNights))
      return known
    }
  }

  /// A feed as the last night read it and kept it; nil where no night's records are there any more, or where the feed was declared otherwise.
  func lastRead(_ feed: FeedDeclaration) throws -> CarriedFeed? {
    guard let run = try lastKept(), let stages = try SavedStages.keeping(.ingest, workspace, run: run) else {
      return nil
    }
    let tables = try stages.tables(.ingest, only: IngestedInbox.tableNames(of: feed.name))
    return try CarriedFeed(feed, of: IngestedInbox(tables: tables, only: feed.name))
  }

  /// The last night whose extracts are kept as they were read.
  func lastKept() throws -> String? {
    try nights.last {
      try $0.status == .finished && !SavedStages.keepers(.ingest, workspace, run: $0.runID).isEmpty
    }?.runID
  }
}

extension RunManifest.Input {
  /// The extract as the run read it.
  fileprivate var extract: ExtractFile? {
    guard let day = CalendarDay(iso: dataTo) else { return nil }
    var file = ExtractFile(name: self.file, feed: feed, dataTo: day, sha256: sha256, bytes: bytes)
    file.rows = rows
    file.used = used
    file.quarantined = quarantined
    file.skipped = skipped
    file.header = header ?? []
    file.endsItsLine = endsItsLine ?? true
    file.isCarriedOver = isCarriedOver
    return file
  }
}
