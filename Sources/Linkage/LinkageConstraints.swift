/// What is known before any score. People's decisions win over everything, and of those the ones that keep apart.
public struct LinkageConstraints: Sendable {
  /// Pairs that people decided are one person.
  public var decided: [(UInt32, UInt32)] = []
  /// Pairs that people decided are two.
  public var apart: [(UInt32, UInt32)] = []
  /// Pairs that are one person by a number or a key, where nothing forbids it.
  public var together: [(UInt32, UInt32)] = []
  /// Records that no score may link, because what they say of themselves does not agree.
  public var unscored: Set<UInt32> = []
  /// For each record a number of the person that it was the last time, 0 where it was not there; empty where there was no last time.
  public var before: [UInt32] = []
  /// Whether two records may be one person.
  public var isAllowed: @Sendable (UInt32, UInt32) -> Bool = { _, _ in true }

  /// Nothing is known.
  public init() {}

  /// Whether no score may link two records, whoever they are.
  package func isHeldBack(_ a: UInt32, _ b: UInt32) -> Bool {
    !unscored.isEmpty && (unscored.contains(a) || unscored.contains(b))
  }
}
