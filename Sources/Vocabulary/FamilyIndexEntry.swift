/// Which id a family was given: what makes ids last from night to night.
public struct FamilyIndexEntry: Sendable, Equatable {
  /// Liquid Logic's FamilyID; empty for a family found by data alone.
  public var ref: String
  /// The person by whom a family found by data alone is known again; nil for a registered one.
  public var anchor: PersonID?
  /// The family.
  public var family: FamilyID

  /// An entry.
  public init(ref: String, anchor: PersonID?, family: FamilyID) {
    self.ref = ref
    self.anchor = anchor
    self.family = family
  }
}
