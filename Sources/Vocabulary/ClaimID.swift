/// A claim's id, such as `C7K3M9QX2A`: made of the family, the quarter and a running number, so that it is the same on any machine.
public struct ClaimID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in every output.
  public let text: String

  /// An id as it was written.
  public init(_ text: String) { self.text = text }

  /// The id of a family's claim in a quarter; `number` is 1 for its first claim of the quarter.
  public init(family: FamilyID, quarter: Quarter, number: Int) {
    text = LastingID.make("C", from: ["claim", family.text, quarter.description, String(number)])
  }

  /// Alphabetically.
  public static func < (left: ClaimID, right: ClaimID) -> Bool { left.text < right.text }

  /// The id as written.
  public var description: String { text }
}
