/// What a stage produced, in the form in which it is saved and read back.
///
/// Writing and reading give the same value, so that a stage run alone gives the same bytes as within the full night.
public protocol StageOutput: Sendable {
  /// The stage.
  static var stage: Stage { get }

  /// The value as tables, in a fixed order.
  var tables: [Table] { get }

  /// The value read back; throws `SavedTableMismatch` where a table or column is missing.
  init(tables: [Table]) throws
}

/// A saved stage lacks a table or column that this version of the program needs.
public struct SavedTableMismatch: Error, Sendable, CustomStringConvertible {
  /// The table, and the column where that is what is missing.
  public let missing: String

  /// The name of what is missing.
  public init(missing: String) { self.missing = missing }

  /// A sentence for the log.
  public var description: String { "the saved stage has no \(missing); run the stage before it again" }
}
