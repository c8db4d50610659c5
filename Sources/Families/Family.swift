public import Normalise
public import Vocabulary

/// A family: who belongs to it, and what the programme's register says of it.
public struct Family: Sendable, Equatable {
  /// The lasting id.
  public var id: FamilyID
  /// What the register says; nil for a family found by data alone.
  public var register: RegisteredFamily?
  /// Index in `NormalisedExtracts.register`; nil for a family found by data alone.
  public var registerIndex: Int32?
  /// The members' spells, in order of person and first day. A person can have several.
  public var members: [Membership]

  /// A family.
  public init(id: FamilyID, register: RegisteredFamily?, registerIndex: Int32?, members: [Membership]) {
    self.id = id
    self.register = register
    self.registerIndex = registerIndex
    self.members = members
  }

  /// Liquid Logic's FamilyID; empty where there is none.
  public var ref: String { register?.ref ?? "" }
}
