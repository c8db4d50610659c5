import Glibc

/// How forename and date of birth go together in a household: twins share the date, fathers and sons of one name the forename, and hardly anybody both.
/// A product of independent levels would take either for a coincidence, and both together for likely.
public struct HouseholdJoint: Sendable, Equatable {
  /// Share of pairs of household members who are twins.
  public var twins: Double
  /// Share who bear one forename, a generation apart.
  public var namesakes: Double

  /// The shipped shares.
  public static let shipped = HouseholdJoint(twins: 0.02, namesakes: 0.008)

  /// The shares.
  public init(twins: Double, namesakes: Double) {
    self.twins = twins
    self.namesakes = namesakes
  }

  /// Levels of forename among namesakes, and of date of birth among twins and among namesakes; entry 0 is the missing value.
  private static let namesakeForename = [1, 0.84, 0.0005, 0.06, 0.03, 0.03, 0.02, 0.01, 0.005, 0.0045]
  private static let namesakeBirth = [1, 0.0005, 0.00002, 0.0005, 0.001, 0.004, 0.002, 0.042, 0.95]
  private static let twinBirth = [1, 0.965, 0.003, 0.004, 0.016, 0.008, 0.002, 0.001, 0.001]

  /// How likely each pair of levels is among twins, among namesakes, and among all others, each with its share.
  func parts(forename: Int, birth: Int, ordinary product: Double, name: Double) -> (
    ordinary: Double, twins: Double, namesakes: Double
  ) {
    (
      (1 - twins - namesakes) * product, twins * name * HouseholdJoint.twinBirth[birth],
      namesakes * HouseholdJoint.namesakeForename[forename] * HouseholdJoint.namesakeBirth[birth]
    )
  }

  /// log2 probability of each pair of levels (forename by 16 + date of birth) in a household; a missing value is certain.
  func logs(forename: [Double], birth: [Double]) -> [Float] {
    var logs = [Float](repeating: 0, count: 256)
    for first in forename.indices {
      for second in birth.indices {
        let name = first == 0 ? 1 : forename[first]
        let day = second == 0 ? 1 : birth[second]
        let parts = parts(forename: first, birth: second, ordinary: name * day, name: name)
        logs[first * 16 + second] = Float(log2(max(1e-12, parts.ordinary + parts.twins + parts.namesakes)))
      }
    }
    return logs
  }

  /// Pairs of household members for which the shares from before count.
  private static let pooling = 2_000.0

  /// The shares as counted among so many pairs of household members, with those from before as evidence of their own.
  func blended(twins: Double, namesakes: Double, of total: Double) -> HouseholdJoint {
    let pooling = HouseholdJoint.pooling
    return HouseholdJoint(
      twins: (twins + pooling * self.twins) / (total + pooling),
      namesakes: (namesakes + pooling * self.namesakes) / (total + pooling))
  }
}
