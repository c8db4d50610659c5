/// An amount of money in pence.
public struct Pence: Hashable, Comparable, Sendable {
  /// Pence; negative for a withdrawal.
  public let amount: Int

  /// This many pence.
  public init(_ amount: Int) { self.amount = amount }

  /// This many whole pounds.
  public init(pounds: Int) { amount = pounds * 100 }

  /// Smaller amounts are smaller.
  public static func < (left: Pence, right: Pence) -> Bool { left.amount < right.amount }

  /// The sum.
  public static func + (left: Pence, right: Pence) -> Pence { Pence(left.amount + right.amount) }

  /// This amount a number of times.
  public static func * (left: Pence, right: Int) -> Pence { Pence(left.amount * right) }

  /// Pounds with two places, as in `800.00`.
  public var pounds: String {
    let magnitude = amount.magnitude
    let pence = magnitude % 100
    return "\(amount < 0 ? "-" : "")\(magnitude / 100).\(pence < 10 ? "0" : "")\(pence)"
  }
}
