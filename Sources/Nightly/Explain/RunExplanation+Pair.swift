public import Config
public import Linkage
import Match
import RunStore
import Vocabulary

extension RunExplanation {
  /// Why two records of the run are one person or two, and what was decided about them since.
  ///
  /// - Parameters: two records as `<source>:<key>`.
  public func pair(_ first: String, _ second: String, pipeline: PipelineFiles) throws -> PairAccount {
    let settings = try Pipeline(pipeline).matching
    let memory = try memory()
    guard let a = RunExplanation.record(first), let b = RunExplanation.record(second),
      var account = try MatchStage.account(
        extracts, settings: settings, previous: memory?.personIndex() ?? [], aliases: memory?.personAliases() ?? [:],
        decisions: memory?.decisions() ?? [], first: a, second: b)
    else {
      throw NightFailure(
        "\(first) \(second)", "are not two records of run \(run)", "Give each as <source>:<key>, as in people.csv.")
    }
    let wereOne = try personIndex(first) == personIndex(second)
    if wereOne != account.areOne {
      account.reasons.append(
        "run \(run) took them for \(wereOne ? "one person" : "two"): the settings of the pipeline have changed since, or other nights have come between"
      )
    }
    account.reasons += try since(a, b)
    return account
  }

  /// What the run knew of the nights before it; nil where that was purged.
  private func memory() throws -> StateStore? {
    let stages = try SavedStages(workspace, run: run)
    return stages.has(SavedStages.memory) ? try stages.knowledge() : nil
  }

  /// What people have decided about a pair that the run did not know yet.
  private func since(_ a: (source: String, key: String), _ b: (source: String, key: String)) throws -> [String] {
    guard Files.exists(workspace.statePath) else { return [] }
    let known = Set(try memory()?.decisions().map(RunExplanation.words) ?? [])
    return try StateStore(reading: workspace.statePath).decisions().filter { decision in
      let pair = [(decision.sourceA, decision.keyA), (decision.sourceB, decision.keyB)]
      return (pair[0] == a && pair[1] == b || pair[0] == b && pair[1] == a)
        && !known.contains(RunExplanation.words(decision))
    }.map { "decided since this run: \($0.verdict.rawValue), by \($0.by) on \($0.on.iso); the next run heeds it" }
  }

  private static func words(_ decision: MatchDecision) -> [String] {
    [
      decision.sourceA, decision.keyA, decision.sourceB, decision.keyB, decision.verdict.rawValue, decision.by,
      decision.on.iso,
    ]
  }

  private static func record(_ word: String) -> (source: String, key: String)? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    return (String(word[..<colon]), String(word[word.index(after: colon)...]))
  }
}
