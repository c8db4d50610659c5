/// A person's lasting id, such as `P7K3M9QX2A`: given once, kept from night to night in `state.sqlite`.
public struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in every output.
  public let text: String

  /// An id as it was written.
  public init(_ text: String) { self.text = text }

  /// Alphabetically.
  public static func < (left: PersonID, right: PersonID) -> Bool { left.text < right.text }

  /// The id as written.
  public var description: String { text }
}
