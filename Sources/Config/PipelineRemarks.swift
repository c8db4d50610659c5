import Outcomes
import Settings
import Vocabulary

/// What is odd about a pipeline without being wrong: parts of it that nothing uses.
struct PipelineRemarks {
  /// Kinds of event that a feed gives and no row of the plan looks at.
  static func unread(_ feeds: PlanFeeds, _ plan: OutcomePlan) -> [String] {
    let read = Set(plan.rows.flatMap(plan.kinds(readBy:)))
    return EventKind.allCases.flatMap { kind in
      read.contains(kind)
        ? []
        : (feeds.sources[kind] ?? []).map {
          "feeds/\($0).yaml: its events of kind '\(kind.rawValue)' are read by no row of the plan"
        }
    }
  }

  /// Feed files that `pipeline.yaml` does not list, nor another file about the same feed.
  static func unlisted(_ files: PipelineFiles, listed: [String]) -> [String] {
    files.below("feeds").compactMap { path, text in
      let root = YAMLFile.open(text: text, file: path, mistakes: MistakeList())
      let name =
        root?.entries.first { $0.key == "feed" }?.value.scalarText
        ?? PipelinePage.feedName(String(path.dropLast(".yaml".count)))
      return listed.contains(name)
        ? nil : "\(path): pipeline.yaml does not list the feed '\(name)', so its extracts are never read"
    }
  }
}
