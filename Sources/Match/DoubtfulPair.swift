/// Two records that may be one person, which a person must judge.
public struct DoubtfulPair: Sendable, Equatable {
  /// Stable id, made of the two records' sources and keys.
  public var id: String
  /// Index of the record that comes first.
  public var recordA: Int32
  /// Index of the other record.
  public var recordB: Int32
  /// Match weight in thousandths of a bit.
  public var weight: Int32
  /// Match probability in millionths.
  public var probability: Int32
  /// What agrees, in words.
  public var agrees: [String]
  /// What differs, in words.
  public var differs: [String]

  /// A pair to judge.
  public init(
    id: String, recordA: Int32, recordB: Int32, weight: Int32, probability: Int32, agrees: [String], differs: [String]
  ) {
    self.id = id
    self.recordA = recordA
    self.recordB = recordB
    self.weight = weight
    self.probability = probability
    self.agrees = agrees
    self.differs = differs
  }
}
