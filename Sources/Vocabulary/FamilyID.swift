/// A family's lasting id, such as `F7K3M9QX2A`: given once, kept from night to night in `state.sqlite`.
public struct FamilyID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in every output.
  public let text: String

  /// An id as it was written.
  public init(_ text: String) { self.text = text }

  /// Alphabetically.
  public static func < (left: FamilyID, right: FamilyID) -> Bool { left.text < right.text }

  /// The id as written.
  public var description: String { text }
}
