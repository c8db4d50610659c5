import Claims
import Ingest
import Outcomes
import Settings

/// Everything in a pipeline that has a name, against which the names that its files use for each other are checked.
struct KnownNames {
  private var known: [Mention.Kind: [String]] = [:]

  /// Names of a kind that could not be read are left out, and mentions of them are not judged.
  ///
  /// - Parameters:
  ///   - feeds: the names of the feeds; nil where they are not known.
  ///   - sources: the systems that the feeds come from; nil where not every feed could be read.
  ///   - reading: the plan, as far as it could be read.
  init(feeds: [String]?, sources: [String]?, plan reading: PlanFiles.Reading) {
    known[.feed] = feeds
    // The program's own person ids come back in the answers to its requests.
    known[.source] = sources.map { Set($0 + ["cfetl"]).sorted() }
    guard reading.isWhole else { return }
    let plan = reading.plan
    known[.deliveringFeed] = Set(plan.sources.values.joined()).sorted()
    known[.row] = plan.measures
    known[.declaredName] = plan.measures + reading.tests
  }

  /// Adds a mistake for every mention of a name that nothing bears.
  func check(_ mistakes: MistakeList) {
    for mention in mistakes.mentions {
      guard let names = known[mention.kind], !names.contains(mention.name) else { continue }
      let words = "\(mention.kind.rawValue) '\(mention.name)'\(NearestWord.hint(mention.name, in: names))"
      var mistake = mention.mistake
      mistake.message = mistake.message.isEmpty ? words : "\(mistake.message): \(words)"
      mistakes.add(mistake)
    }
  }
}
