public import Vocabulary

/// An outcome plan as it is meant: checked, with every reference resolved, ready to be applied. `Config` reads it from YAML.
public struct OutcomePlan: Sendable, Equatable {
  /// The plan's name, for people.
  public var title: String
  /// The settings that stand for readings of the plan (*Meaning*: Settings).
  public var settings: PlanSettings
  /// The headlines, in the plan's order.
  public var headlines: [Headline]
  /// The pages of a plan that is arranged in pages; empty where the headlines are its order.
  public var pages: [Page]
  /// The indicators of such a plan, in its order.
  public var indicators: [Indicator]
  /// The rows, in the plan's order; a row that was amended stands there once for each version.
  public var rows: [PlanRow]
  /// The events that its rows name, in the order of `events.yaml`.
  public internal(set) var events: [EventSet]
  /// The feeds that deliver each kind of event, in the pipeline's order.
  public var sources: [EventKind: [String]]
  /// The lists of words that conditions name; `WordList` points here.
  public var wordLists: [[String]]
  /// The lists of feeds that conditions name; `FeedList` points here.
  public var feedLists: [[String]]

  /// A group of rows: one of the programme's headline problems.
  public struct Headline: Sendable, Equatable {
    /// The letter: A to F.
    public var letter: String
    /// What the headline is called.
    public var title: String
    /// The strategic goal, in the plan owner's words.
    public var goal: String

    /// A headline.
    public init(letter: String, title: String, goal: String) {
      self.letter = letter
      self.title = title
      self.goal = goal
    }
  }

  /// One outcome of the plan with its own rows and indicators.
  public struct Page: Sendable, Equatable {
    /// Its code, such as `ED`.
    public var code: String
    /// The outcome, in our words.
    public var title: String
    /// Where the plan's owner looks for evidence.
    public var evidenceSources: [String]

    /// A page.
    public init(code: String, title: String, evidenceSources: [String]) {
      self.code = code
      self.title = title
      self.evidenceSources = evidenceSources
    }
  }

  /// One way to show success, written once and used by many rows.
  public struct Indicator: Sendable, Equatable {
    /// The page on which it stands.
    public var page: String
    /// Its name, its words, and what must hold.
    public var step: PlanStep
    /// Where the plan is silent, how it is read.
    public var readings: [PlanRow.Reading]

    /// An indicator.
    public init(page: String, step: PlanStep, readings: [PlanRow.Reading]) {
      self.page = page
      self.step = step
      self.readings = readings
    }

    /// Its name, such as `ED.I1`.
    public var name: String { step.name }
  }

  /// A plan without rows.
  public init(title: String) {
    self.title = title
    settings = PlanSettings()
    headlines = []
    pages = []
    indicators = []
    rows = []
    events = []
    sources = [:]
    wordLists = [[]]
    feedLists = [[]]
  }

  /// Adds a list of words, and says where it is.
  public mutating func add(words: [String]) -> WordList {
    if let known = wordLists.firstIndex(of: words) { return WordList(index: known) }
    wordLists.append(words)
    return WordList(index: wordLists.count - 1)
  }

  /// Adds a list of feeds, and says where it is.
  public mutating func add(feeds: [String]) -> FeedList {
    if let known = feedLists.firstIndex(of: feeds) { return FeedList(index: known) }
    feedLists.append(feeds)
    return FeedList(index: feedLists.count - 1)
  }

  /// The words of a list.
  public func words(_ list: WordList) -> [String] { wordLists[list.index] }
}
