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

  /// The comparisons for what a table holds. At most 14: more columns than that are left out, the last first.
  public static func all(for table: LinkageTable) -> [Comparison] {
    let fixed = [
      Comparison(field: .forename, name: "forename", labels: ForenameLevel.labels),
      Comparison(field: .surname, name: "surname", labels: SurnameLevel.labels),
      Comparison(field: .birth, name: "birth", labels: BirthLevel.labels),
      Comparison(field: .sex, name: "sex", labels: ["missing", "same", "different"]),
      Comparison(field: .address, name: "address", labels: AddressLevel.labels),
    ]
    let numbers = table.numbers.enumerated().map {
      Comparison(field: .number($0.offset), name: $0.element.name, labels: NumberLevel.labels)
    }
    let texts = table.texts.enumerated().map {
      Comparison(field: .text($0.offset), name: $0.element.name, labels: TextLevel.labels)
    }
    return Array((fixed + numbers + texts).prefix(LevelPattern.most))
  }
}

/// The levels of all comparisons of a pair in one number, four bits each, the first comparison lowest.
enum LevelPattern {
  /// Largest number of comparisons.
  static let most = 14

  /// The level of a comparison.
  @inline(__always) static func level(_ pattern: UInt64, _ comparison: Int) -> Int {
    Int(pattern >> UInt64(comparison * 4) & 15)
  }

  /// The pattern with another level for a comparison.
  @inline(__always) static func setting(_ pattern: UInt64, _ comparison: Int, to level: Int) -> UInt64 {
    pattern & ~(15 << UInt64(comparison * 4)) | UInt64(level) << UInt64(comparison * 4)
  }
}
