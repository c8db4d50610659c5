/// What a stage produced, in the form in which it is saved and read back.
///
/// Writing and reading give the same value, so that a stage run alone gives the same bytes as within the full night.
public protocol StageOutput: Sendable {
  /// The stage.
  static var stage: Stage { get }

  /// The value as tables, in a fixed order.
  var tables: [Table] { get }

  /// How people who open the file see its tables.
  var views: [SavedView] { get }

  /// The value read back; throws `SavedTableMismatch` where a table or column is missing.
  init(tables: [Table]) throws
}

extension StageOutput {
  /// No view beside those that show the dates of a table.
  public var views: [SavedView] { [] }
}

/// A saved stage does not hold what this version of the program reads.
public struct SavedTableMismatch: Error, Sendable, CustomStringConvertible {
  private let what: String

  /// What it has, or has not, as the end of a sentence.
  public init(_ what: String) { self.what = what }

  /// Something that is not there: a table, or a column.
  public init(missing: String) { self.init("no \(missing)") }

  /// A sentence for the log.
  public var description: String { "the saved stage has \(what); run the stage before it again" }
}
