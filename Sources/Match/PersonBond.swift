/// One of the links that hold the records of a person together. A person of n records has n - 1 of them, the strongest that there are: take one
/// away, and the person falls into two.
public struct PersonBond: Sendable, Equatable {
  /// Index of the record that stands first.
  public var recordA: Int32
  /// Index of the other.
  public var recordB: Int32
  /// What it is: as `LinkedRecord.linkedBy` says it.
  public var kind: String
  /// Match weight in thousandths of a bit; nil where no score was needed.
  public var weight: Int32?

  /// A bond.
  public init(recordA: Int32, recordB: Int32, kind: String, weight: Int32? = nil) {
    self.recordA = recordA
    self.recordB = recordB
    self.kind = kind
    self.weight = weight
  }
}
