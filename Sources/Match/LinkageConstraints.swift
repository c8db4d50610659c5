/// What is known before any score. People's decisions win over everything, and of those the ones that keep apart.
public struct LinkageConstraints: Sendable {
  /// Pairs that people decided are one person.
  public var decided: [(UInt32, UInt32)] = []
  /// Pairs that people decided are two.
  public var apart: [(UInt32, UInt32)] = []
  /// Pairs that are one person by a number or a key, where nothing forbids it.
  public var together: [(UInt32, UInt32)] = []
  /// Whether two records may be one person.
  public var isAllowed: @Sendable (UInt32, UInt32) -> Bool = { _, _ in true }

  /// Nothing is known.
  public init() {}
}
