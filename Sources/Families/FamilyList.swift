public import Vocabulary

/// The families of the night: what the families stage hands on.
public struct FamilyList: Sendable, Equatable {
  /// Registered families in order of FamilyID, then families found by data alone in order of their id.
  public var families: [Family]
  /// People in two families, changes of ids, and what else was found.
  public var exceptions: [DataException]

  /// No family.
  public init() {
    families = []
    exceptions = []
  }
}
