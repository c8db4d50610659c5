import Linkage
import Settings

extension MatchingModel {
  /// What missing values weigh: under the name of a comparison three numbers of bits.
  static func missing(_ place: Setting, _ comparisons: [ComparisonModel]) -> [MissingWeights] {
    let section = place.section(comparisons.map(\.name))
    return comparisons.map { comparison in
      guard let weights = section[comparison.name] else { return .none }
      return bits(weights, count: 3, of: "values, for missing in neither, one and both").map { MissingWeights($0) }
        ?? .none
    }
  }

  /// How levels go together among strangers: under the name of a comparison the one it depends on, and under each of that one's levels a number of bits
  /// a level.
  static func dependences(_ place: Setting, _ comparisons: [ComparisonModel]) -> [StrangerDependence] {
    let section = place.section(comparisons.map(\.name))
    return comparisons.compactMap { comparison in
      guard let entry = section[comparison.name]?.section(["on", "bits"]), let on = entry.required("on"),
        let table = entry.required("bits")
      else { return nil }
      guard let given = comparisons.first(where: { $0.name == on.text }) else {
        on.wrong("is no comparison of this model")
        return nil
      }
      let rows = table.section(Array(given.labels.dropFirst()))
      let levels = comparison.labels.count - 1
      let read = given.labels.dropFirst().map { label in
        [0] + (rows.required(label).flatMap { bits($0, count: levels, of: "values, one a level") } ?? [])
      }
      return StrangerDependence(comparison: comparison.name, given: given.name, bits: [[]] + read)
    }
  }

  private static func bits(_ place: Setting, count: Int, of what: String) -> [Double]? {
    let numbers = place.list.compactMap { $0.decimal(in: -60...60) }
    if numbers.count == count { return numbers }
    place.wrong("needs \(count) \(what)")
    return nil
  }
}
