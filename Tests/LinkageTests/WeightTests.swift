import Linkage
import Testing

@Suite("Weights")
struct WeightTests {
  /// The levels are those of the enumerations, in the order of the comparisons: forename, surname, birth, sex, address.
  @Test(
    "the shipped model, in a city of 200,000 records",
    arguments: [
      ([1, 1, 1, 1, 1], 12...40.0), ([1, 1, 1, 1, 7], 8...20.0), ([1, 1, 0, 0, 7], -8...2.0),
      ([9, 1, 1, 1, 1], -20 ... -2.0), ([1, 1, 8, 1, 1], -8...0.0),
      ([9, 5, 7, 2, 7], -60 ... -20.0),
    ])
  func shipped(levels: [Int], expected: ClosedRange<Double>) {
    let table = LinkageTable(sources: ["a"])
    let model = LinkageModel.shipped(for: Comparison.all(for: table), records: 200_000)
    let missing: [MissingValue?] = levels.map { $0 == 0 ? .one : .neither }
    let explanation = model.explain(levels: levels, missing: missing, rarity: 0, sources: ("a", "a"))
    #expect(expected.contains(explanation.weight), "weighs \(explanation.weight)")
    let sum =
      explanation.prior + explanation.steps.reduce(0) { $0 + $1.weight } + explanation.rarity + explanation.household
    #expect(abs(sum - explanation.weight) < 1e-9, "the steps add up")
  }

  @Test("probabilities of the levels add up to one")
  func sums() {
    let model = LinkageModel.shipped(for: Comparison.all(for: LinkageTable(sources: ["a"])), records: 10)
    for comparison in model.comparisons {
      for values in [comparison.person, comparison.stranger, comparison.household] {
        #expect(abs(values.dropFirst().reduce(0, +) - 1) < 1e-9)
        #expect(values.count == comparison.labels.count)
      }
    }
  }
}
