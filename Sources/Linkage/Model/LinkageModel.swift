/// A linkage model after Fellegi and Sunter (1969) with a third class between match and stranger: another member of the same household. Almost
/// all false links of the two-class model are within a household, where surname, address and, for twins, date of birth agree.
public struct LinkageModel: Sendable, Equatable {
  /// The comparisons, in their fixed order.
  public var comparisons: [ComparisonModel]
  /// Probability that two records taken at random are one person's.
  public var matchRate: Double
  /// Probability that two records taken at random are of two members of one household.
  public var householdRate: Double
  /// How forename and date of birth go together in a household.
  public var joint = HouseholdJoint.shipped
  /// Person values of pairs of sources that differ from the common ones.
  public var sourcePairs: [SourcePairModel]
  /// What missing values tell, one a comparison, where a pair of sources has no weights of its own; empty where they tell nothing.
  public var missing: [MissingWeights] = []
  /// How levels go together among strangers.
  public var dependences: [StrangerDependence] = []
  /// Records that the values were learned from; 0 for the shipped values.
  public var trainedOn: Int

  /// A model.
  public init(
    comparisons: [ComparisonModel], matchRate: Double, householdRate: Double, sourcePairs: [SourcePairModel] = [],
    trainedOn: Int = 0
  ) {
    self.comparisons = comparisons
    self.matchRate = matchRate
    self.householdRate = householdRate
    self.sourcePairs = sourcePairs
    self.trainedOn = trainedOn
  }

  /// The shipped model for a table of so many records.
  ///
  /// Nearly every record of a night has about one other of the same person, and there are as many household members; so the rates fall with the
  /// number of records. Below 2,000 they stay where they are: a small file is no evidence that everybody in it is one person.
  public static func shipped(for comparisons: [Comparison], records: Int) -> LinkageModel {
    let scale = 1 / Double(max(2_000, records))
    return LinkageModel(
      comparisons: comparisons.map(ComparisonModel.shipped), matchRate: 1.4 * scale, householdRate: 3 * scale)
  }
}

extension LinkageModel {
  /// The model with exactly these comparisons, in their order: one that it lacks gets the shipped values, one that nothing needs goes.
  func fitted(to wanted: [Comparison]) -> LinkageModel {
    if comparisons.map(\.name) == wanted.map(\.name) { return self }
    var model = self
    let places = wanted.map { comparison in
      comparisons.firstIndex { $0.name == comparison.name && $0.labels.count == comparison.labels.count }
    }
    model.comparisons = zip(wanted, places).map { comparison, place in
      place.map { comparisons[$0] } ?? .shipped(comparison)
    }
    model.sourcePairs = sourcePairs.map { pair in
      let person = zip(model.comparisons, places).map { values, place in place.map { pair.person[$0] } ?? values.person
      }
      var fitted = SourcePairModel(first: pair.first, second: pair.second, person: person)
      fitted.missing = LinkageModel.fitted(pair.missing, places)
      return fitted
    }
    model.missing = LinkageModel.fitted(missing, places)
    let names = Set(wanted.map(\.name))
    model.dependences = dependences.filter { names.contains($0.comparison) && names.contains($0.given) }
    return model
  }

  private static func fitted(_ missing: [MissingWeights], _ places: [Int?]) -> [MissingWeights] {
    missing.isEmpty ? [] : places.map { place in place.map { missing[$0] } ?? .none }
  }

  /// What missing values tell between two sources, one a comparison.
  func missing(_ special: SourcePairModel?) -> [MissingWeights] {
    let weights = special?.missing ?? []
    let found = weights.isEmpty ? missing : weights
    return found.isEmpty ? comparisons.map { _ in .none } : found
  }

  /// The values that are special to two sources; nil where there are none.
  func sourcePair(_ first: String, _ second: String) -> SourcePairModel? {
    sourcePairs.first { ($0.first, $0.second) == (first, second) || ($0.second, $0.first) == (first, second) }
  }

  /// The model with rates for another number of records: each record has as many partners as before among more, or fewer, records.
  func rescaled(to records: Int) -> LinkageModel {
    guard trainedOn > 0 else { return self }
    var model = self
    let scale = Double(max(2_000, trainedOn)) / Double(max(2_000, records))
    model.matchRate = min(0.5, matchRate * scale)
    model.householdRate = min(0.5, householdRate * scale)
    return model
  }
}
