/// One comparison of the model: what is compared, and its ordered levels.
public struct Comparison: Sendable, Equatable {
  /// What the comparison looks at.
  public enum Field: Sendable, Equatable {
    case forename, surname, birth, sex, address
    /// Position in `LinkageTable.numbers`.
    case number(Int)
    /// Position in `LinkageTable.texts`.
    case text(Int)
  }

  /// What is compared.
  public var field: Field
  /// The name in files: `forename`, `birth`, `UPN`, a column's name.
  public var name: String
  /// Labels of the levels, best first; the first is the missing value.
  public var labels: [String]
  /// What the values of a further column are like; nil for all else.
  public var kind: TextField.Kind?

  /// The comparisons for what a table holds. At most 14: more columns than that are left out, the last first.
  public static func all(for table: LinkageTable) -> [Comparison] {
    let fixed: [(Field, String)] = [
      (.forename, "forename"), (.surname, "surname"), (.birth, "birth"), (.sex, "sex"), (.address, "address"),
    ]
    var all = fixed.map { Comparison(field: $0.0, name: $0.1, labels: labels(named: $0.1)) }
    for (index, column) in table.numbers.enumerated() {
      all.append(Comparison(field: .number(index), name: column.name, labels: NumberLevel.labels))
    }
    for (index, column) in table.texts.enumerated() {
      all.append(Comparison(field: .text(index), name: column.name, labels: TextLevel.labels, kind: column.kind))
    }
    return Array(all.prefix(LevelPattern.most))
  }

  /// The labels of the levels of a comparison by its name, the missing value first. Numbers have a name in capitals, further texts one in small letters.
  public static func labels(named name: String) -> [String] {
    switch name {
    case "forename": ForenameLevel.labels
    case "surname": SurnameLevel.labels
    case "birth": BirthLevel.labels
    case "sex": ["missing", "same", "different"]
    case "address": AddressLevel.labels
    default: isNumber(name) ? NumberLevel.labels : TextLevel.labels
    }
  }

  private static func isNumber(_ name: String) -> Bool { name.first?.isUppercase == true }
}
