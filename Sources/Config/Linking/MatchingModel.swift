import Linkage
import Settings

/// Reads a trained model: for each comparison, under the label of each level, three probabilities.
enum MatchingModel {
  static func read(_ place: Setting) -> LinkageModel? {
    let section = place.section([
      "trained_on", "match_rate", "household_rate", "twins", "namesakes", "equal_by_chance", "missing", "depends",
      "comparisons", "sources",
    ])
    let rates = (
      section.required("match_rate")?.decimal(in: 1e-15...0.5),
      section.required("household_rate")?.decimal(in: 1e-15...0.5)
    )
    guard let comparisons = section.required("comparisons")?.entries.map({ comparison($0.key, $0.value) }) else {
      return nil
    }
    guard let matchRate = rates.0, let householdRate = rates.1 else { return nil }
    var model = LinkageModel(comparisons: comparisons, matchRate: matchRate, householdRate: householdRate)
    model.trainedOn = section["trained_on"]?.integer(in: 0...Int.max) ?? 0
    if let share = section["twins"]?.decimal(in: 0...0.5) { model.joint.twins = share }
    if let share = section["namesakes"]?.decimal(in: 0...0.5) { model.joint.namesakes = share }
    if let chances = section["equal_by_chance"]?.section(comparisons.map(\.name)) {
      for index in model.comparisons.indices {
        if let share = chances[model.comparisons[index].name]?.decimal(in: 0...1) {
          model.comparisons[index].byChance = share
        }
      }
    }
    model.missing = section["missing"].map { missing($0, comparisons) } ?? []
    model.dependences = section["depends"].map { dependences($0, comparisons) } ?? []
    model.sourcePairs = (section["sources"]?.list ?? []).compactMap { sourcePair($0, model) }
    let order = ["forename", "surname", "birth", "sex", "address"]
    if Array(comparisons.map(\.name).prefix(5)) != order {
      section["comparisons"]?.wrong("the first comparisons must be \(order.joined(separator: ", ")), in this order")
    }
    return model
  }

  private static func comparison(_ name: String, _ place: Setting) -> ComparisonModel {
    let known = Comparison.labels(named: name)
    let levels = place.section(Array(known.dropFirst()))
    var model = ComparisonModel(name: name, labels: known, person: [0], stranger: [0], household: [0])
    for label in known.dropFirst() {
      let values = levels.required(label)?.section(["person", "stranger", "household"])
      model.person.append(values?.required("person")?.decimal(in: 0...1) ?? 0)
      model.stranger.append(values?.required("stranger")?.decimal(in: 0...1) ?? 0)
      model.household.append(values?.required("household")?.decimal(in: 0...1) ?? 0)
    }
    return model
  }

  private static func sourcePair(_ place: Setting, _ model: LinkageModel) -> SourcePairModel? {
    let section = place.section(["between", "person", "missing"])
    let names = section.required("between")?.texts ?? []
    guard let person = section.required("person")?.section(model.comparisons.map(\.name)), names.count == 2 else {
      return nil
    }
    let values = model.comparisons.map { comparison -> [Double] in
      guard let levels = person[comparison.name] else { return comparison.person }
      let numbers = levels.list.compactMap { $0.decimal(in: 0...1) }
      if numbers.count != comparison.labels.count - 1 {
        levels.wrong("needs \(comparison.labels.count - 1) values, one a level")
      }
      return [0] + numbers + [Double](repeating: 0, count: max(0, comparison.labels.count - 1 - numbers.count))
    }
    var pair = SourcePairModel(first: names[0], second: names[1], person: values)
    if let weights = section["missing"] { pair.missing = missing(weights, model.comparisons) }
    return pair
  }
}
