/// A kind of file of a pipeline, as editors are told of it.
public enum PipelineFileKind: String, CaseIterable, Sendable {
  case pipeline, feed, placeholders, matching, families, terms, claim, cases, settings, events, headlines, map
  /// A headline, or a page, of the outcome plan.
  case plan

  /// What the file is, in a few words.
  public var title: String {
    switch self {
    case .pipeline: "What a pipeline is made of"
    case .feed: "A feed: how its extracts are read and what their rows mean"
    case .placeholders: "What stands for nobody, no day and no address"
    case .matching: "Who is the same person"
    case .families: "Who belongs to which family"
    case .terms: "The school calendar"
    case .claim: "How results add up to a claim"
    case .cases: "Worked cases of the plan"
    case .settings: "How the plan is read where it is silent"
    case .events: "The events that the plan speaks of"
    case .headlines: "The headlines of a plan that is arranged in pages"
    case .map: "Which indicators show success for which row"
    case .plan: "A headline or a page of the outcome plan"
    }
  }

  /// Where such files usually are, from the pipeline's folder.
  public var place: String {
    switch self {
    case .feed: "feeds/**/*.yaml"
    case .cases: "cases/*.yaml"
    case .plan: "plan/*-*.yaml"
    case .settings, .events, .headlines, .map: "plan/\(rawValue).yaml"
    default: "\(rawValue).yaml"
    }
  }

  /// The kind of a file of a pipeline whose files are where they usually are; nil where it is of none.
  init?(path: String) {
    let parts = path.split(separator: "/")
    let name = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let named = PipelineFileKind(rawValue: name)
    switch (parts.count > 1 ? parts.first : nil, named) {
    case ("feeds", _): self = .feed
    case ("cases", _): self = .cases
    case ("plan", .settings?), ("plan", .events?), ("plan", .headlines?), ("plan", .map?): self = named ?? .plan
    case ("plan", _): self = .plan
    case (nil, let kind?): self = kind
    default: return nil
    }
  }
}
