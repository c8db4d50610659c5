import RunStore
public import Vocabulary

/// What people have answered so far: which pairs need not be asked about again, and which answers contradict each other.
public struct StandingAnswers {
  private let decisions: [MatchDecision]
  /// The same by their two records.
  private let byPair: [Set<String>: MatchDecision]

  /// Answers that stand, one a pair.
  public init(_ decisions: [MatchDecision]) {
    self.decisions = decisions
    byPair = Dictionary(
      decisions.map { (Set(StandingAnswers.records($0)), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The answers that a workspace remembers.
  init(_ workspace: Workspace) throws {
    self.init(
      Files.exists(workspace.statePath) ? try StateStore(reading: workspace.statePath).decisions() : [])
  }

  /// The answer about two records, as `<source>:<key>`; nil where nobody has answered, or nobody could say.
  func settled(_ one: String, _ other: String) -> MatchDecision? {
    byPair[[one, other]].flatMap { $0.verdict == .unsure ? nil : $0 }
  }

  /// Whether another answer stands about the two records of a decision.
  public func changes(by decision: MatchDecision) -> Bool { verdict(decision).map { $0 != decision.verdict } ?? false }

  /// Whether what a decision says is what stands.
  public func stands(_ decision: MatchDecision) -> Bool { verdict(decision) == decision.verdict }

  private func verdict(_ decision: MatchDecision) -> MatchDecision.Verdict? {
    byPair[Set(StandingAnswers.records(decision))]?.verdict
  }

  /// A sentence for each pair that was answered `different` though answers of `same` make the two one person.
  public var contradictions: [String] {
    var first: [String: String] = [:]
    func root(_ record: String) -> String {
      var record = record
      while let next = first[record] { record = next }
      return record
    }
    for decision in decisions where decision.verdict == .same {
      let roots = StandingAnswers.records(decision).map(root)
      if roots[0] != roots[1] { first[max(roots[0], roots[1])] = min(roots[0], roots[1]) }
    }
    return decisions.filter { $0.verdict == .different }.compactMap { decision in
      let pair = StandingAnswers.records(decision)
      guard root(pair[0]) == root(pair[1]) else { return nil }
      return
        "\(pair[0]) and \(pair[1]) are different (\(decision.by), \(decision.on.iso)), and answers about other records make them one person; "
        + "the two are kept apart: 'cfetl explain pair \(pair[0]) \(pair[1])'"
    }
  }

  private static func records(_ decision: MatchDecision) -> [String] {
    ["\(decision.sourceA):\(decision.keyA)", "\(decision.sourceB):\(decision.keyB)"]
  }
}
