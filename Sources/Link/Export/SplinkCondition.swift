/// The levels of a comparison as the SQL of DuckDB and of Spark says them, by their labels.
struct SplinkCondition {
  private let name: String
  private let left: String
  private let right: String

  init(_ comparison: String) {
    name = comparison
    let column = SplinkCondition.column(comparison)
    (left, right) = (column + "_l", column + "_r")
  }

  /// When the comparison cannot be made. Where forename and surname are swapped, the forename says so, and the surname says nothing more.
  var missing: String {
    switch name {
    case "address":
      "(line_l IS NULL OR line_r IS NULL) AND (postcode_l IS NULL OR postcode_r IS NULL)"
    case "surname":
      "\(left) IS NULL OR \(right) IS NULL OR (\(SplinkCondition.swapped))"
    default: "\(left) IS NULL OR \(right) IS NULL"
    }
  }

  /// The condition of a level by its label; nil where SQL cannot say it.
  subscript(label: String) -> String? {
    switch name {
    case "forename": forename(label)
    case "surname": surname(label)
    case "birth": birth(label)
    case "address": address(label)
    default: value(label)
    }
  }

  private static let swapped =
    "forename_l <> forename_r AND forename_l = surname_r AND surname_l = forename_r"

  /// One slip of typing: a letter too many, too few or wrong, or two neighbours turned.
  private func isOneSlip(_ left: String, _ right: String) -> String { "damerau_levenshtein(\(left), \(right)) <= 1" }

  private func isAlike(from least: String) -> String { "jaro_winkler_similarity(\(left), \(right)) >= \(least)" }

  private var isLong: String { "length(\(left)) > 3 AND length(\(right)) > 3" }

  private func forename(_ label: String) -> String? {
    switch label {
    case "same": "\(left) = \(right)"
    case "forename and surname swapped": SplinkCondition.swapped
    case "one slip": "\(isOneSlip(left, right)) AND \(isLong)"
    case "part of the name":
      "length(\(left)) > 2 AND length(\(right)) > 2 AND (starts_with(\(left), \(right)) OR starts_with(\(right), \(left)))"
    case "initial only":
      "(length(\(left)) = 1 OR length(\(right)) = 1) AND left(\(left), 1) = left(\(right), 1)"
    case "similar or sounds alike": isAlike(from: "0.84")
    case "same first letter": "left(\(left), 1) = left(\(right), 1)"
    default: nil
    }
  }

  private func surname(_ label: String) -> String? {
    switch label {
    case "same": "\(left) = \(right)"
    case "one slip": "(\(isOneSlip(left, right)) AND \(isLong)) OR \(isAlike(from: "0.93"))"
    case "part of a double name":
      "split_part(\(left), ' ', 1) = split_part(\(right), ' ', 1) OR split_part(\(left), ' ', -1) = split_part(\(right), ' ', -1)"
    case "similar or sounds alike": isAlike(from: "0.86")
    default: nil
    }
  }

  /// Dates are text, `yyyy-mm-dd`.
  private func birth(_ label: String) -> String? {
    func part(_ text: String, _ from: Int, _ count: Int) -> String { "substr(\(text), \(from), \(count))" }
    func same(_ from: Int, _ count: Int) -> String { "\(part(left, from, count)) = \(part(right, from, count))" }
    let areBothFirst = "\(part(left, 6, 5)) = '01-01' AND \(part(right, 6, 5)) = '01-01'"
    let (year, month, day) = (same(1, 4), same(6, 2), same(9, 2))
    switch label {
    case "same": return "\(left) = \(right) AND NOT (\(areBothFirst))"
    case "day and month swapped":
      return
        "\(year) AND \(part(left, 6, 2)) = \(part(right, 9, 2)) AND \(part(left, 9, 2)) = \(part(right, 6, 2))"
    case "same year, one is 1 January or no more":
      return "\(year) AND (\(part(left, 6, 5)) = '01-01' OR \(part(right, 6, 5)) = '01-01')"
    case "one digit":
      return "\(isOneSlip("replace(\(left), '-', '')", "replace(\(right), '-', '')")) AND NOT (\(areBothFirst))"
    case "two of day, month and year":
      return "((\(year) AND \(month)) OR (\(year) AND \(day)) OR (\(month) AND \(day))) AND NOT (\(areBothFirst))"
    case "same year": return year
    case "different":
      return "abs(CAST(\(part(left, 1, 4)) AS INTEGER) - CAST(\(part(right, 1, 4)) AS INTEGER)) <= 14"
    default: return nil
    }
  }

  private func address(_ label: String) -> String? {
    switch label {
    case "same line and postcode": "line_l = line_r AND postcode_l = postcode_r"
    case "same line, other postcode": "line_l = line_r"
    case "same postcode": "postcode_l = postcode_r"
    case "same postcode sector":
      "left(postcode_l, length(postcode_l) - 2) = left(postcode_r, length(postcode_r) - 2)"
    default: nil
    }
  }

  private func value(_ label: String) -> String? {
    switch label {
    case "same": "\(left) = \(right)"
    case "one slip": isOneSlip(left, right)
    default: nil
    }
  }

  /// The name of a column in SQL: letters, digits and `_` alone, so that it needs no quotes, which are a string to Spark and a column to DuckDB.
  static func column(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
