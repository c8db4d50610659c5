import Linkage
public import Settings

/// What a model file of `cfetl link` says of one column.
public struct DeclaredColumn: Sendable, Equatable {
  /// The key under `columns`.
  public enum Kind: String, Sendable, CaseIterable {
    case id, forename, surname, middle, age, sex, address, postcode, seen, numbers, contact, words, ignore
    case fullName = "full_name"
    case otherForename = "other_forename"
    case otherSurname = "other_surname"
    case birth
    /// The keys under `birth`, where a file has the date in parts.
    case date, year, month, day
  }

  /// What the column holds.
  public var kind: Kind
  /// The name of a number or a further column; empty for all else.
  public var name: String
  /// The column's header.
  public var column: String
  /// The file for which this holds; nil for every file that has such a column.
  public var file: String?
  /// 1-based place among the columns that are put together.
  public var part: Int
  private let place: ConfigurationMistake

  init(_ kind: Kind, name: String = "", column: String, file: String?, part: Int, place: ConfigurationMistake) {
    (self.kind, self.name, self.column, self.file, self.part, self.place) = (kind, name, column, file, part, place)
  }

  /// A mistake at the place where the column is named.
  public func mistake(_ message: String) -> ConfigurationMistake {
    var mistake = place
    mistake.message += ": \(message)"
    return mistake
  }

  /// Whether a name stands for something else in model files, so that no further column can have it.
  public static func isTaken(_ name: String) -> Bool {
    BlockingKey.isKnown(name) || ["forename", "surname", "birth", "sex", "address", "middle"].contains(name)
  }
}
