import Glibc

extension LinkageModel {
  /// The model as it is written down, so that what is read back is what was used: probabilities with seven digits, bits with three places.
  var rounded: LinkageModel {
    var model = self
    model.matchRate = matchRate.asProbability
    model.householdRate = householdRate.asProbability
    model.joint = HouseholdJoint(twins: joint.twins.asProbability, namesakes: joint.namesakes.asProbability)
    for index in comparisons.indices {
      model.comparisons[index].person = comparisons[index].person.map(\.asProbability)
      model.comparisons[index].stranger = comparisons[index].stranger.map(\.asProbability)
      model.comparisons[index].household = comparisons[index].household.map(\.asProbability)
      model.comparisons[index].byChance = comparisons[index].byChance.asProbability
    }
    for index in sourcePairs.indices {
      model.sourcePairs[index].person = sourcePairs[index].person.map { $0.map(\.asProbability) }
      model.sourcePairs[index].missing = sourcePairs[index].missing.map(\.rounded)
    }
    model.missing = missing.map(\.rounded)
    for index in dependences.indices {
      model.dependences[index].bits = dependences[index].bits.map { $0.map(\.asBits) }
    }
    return model
  }
}

extension MissingWeights {
  fileprivate var rounded: MissingWeights { MissingWeights(bits.map(\.asBits)) }
}

extension Double {
  /// Seven places, or six digits of a number below a thousandth.
  fileprivate var asProbability: Double {
    if self == 0 { return 0 }
    if self >= 0.001 { return (self * 1e7).rounded() / 1e7 }
    let exponent = log10(self).rounded(.down)
    return (self / pow(10, exponent) * 1e5).rounded() / pow(10, 5 - exponent)
  }

  /// Three places.
  fileprivate var asBits: Double { (self * 1_000).rounded() / 1_000 }
}
