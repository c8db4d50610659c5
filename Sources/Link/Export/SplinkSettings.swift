public import Match

/// A model as a Splink settings file (JSON, Splink 4 and 5, DuckDB), for checking it there or running it there.
///
/// Splink knows neither the household class nor values by pair of sources; and levels that no SQL expresses (short forms of names, house numbers) are
/// left out, their pairs falling to a level below. The rest has the same m and u, so a comparison that both express weighs the same in both.
public enum SplinkSettings {
  /// The whole file.
  public static func json(_ model: LinkageModel) -> String {
    let comparisons = model.comparisons.map(comparison)
    return """
      {
        "link_type": "link_and_dedupe",
        "sql_dialect": "duckdb",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": \(Decimals.probability(model.matchRate)),
        "retain_intermediate_calculation_columns": true,
        "blocking_rules_to_generate_predictions": [
          {"blocking_rule": "l.forename = r.forename AND l.surname = r.surname", "sql_dialect": "duckdb"},
          {"blocking_rule": "l.birth = r.birth AND l.surname = r.surname", "sql_dialect": "duckdb"},
          {"blocking_rule": "l.birth = r.birth AND l.forename = r.forename", "sql_dialect": "duckdb"}
        ],
        "comparisons": [
      \(comparisons.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func comparison(_ values: ComparisonModel) -> String {
    let name = values.name
    let columns = name == "address" ? ["line", "postcode"] : [name]
    let missing = columns.map { "\(quoted($0, "l")) IS NULL OR \(quoted($0, "r")) IS NULL" }.joined(separator: " OR ")
    var levels = ["{\"sql_condition\": \(text(missing)), \"label_for_charts\": \"missing\", \"is_null_level\": true}"]
    let last = values.labels.count - 1
    for level in 1...last {
      guard let condition = level == last ? "ELSE" : sql(name, level) else { continue }
      let chances =
        "\"m_probability\": \(Decimals.probability(values.person[level])), \"u_probability\": \(Decimals.probability(values.stranger[level]))"
      levels.append(
        "{\"sql_condition\": \(text(condition)), \"label_for_charts\": \(text(values.labels[level])), \(chances)}")
    }
    let rows = levels.map { "        \($0)" }.joined(separator: ",\n")
    return "    {\"output_column_name\": \(text(name)), \"comparison_levels\": [\n\(rows)\n    ]}"
  }

  /// The condition of a level; nil where SQL cannot say it.
  private static func sql(_ name: String, _ level: Int) -> String? {
    let (left, right) = (quoted(name, "l"), quoted(name, "r"))
    if name == "birth" { return birth(level, left, right) }
    if name == "address" {
      return level == 1 ? "line_l = line_r AND postcode_l = postcode_r" : level == 4 ? "postcode_l = postcode_r" : nil
    }
    return level == 1 ? "\(left) = \(right)" : nil
  }

  /// Dates as text, `yyyy-mm-dd`; levels in the order of `BirthLevel`.
  private static func birth(_ level: Int, _ left: String, _ right: String) -> String? {
    func part(_ text: String, _ from: Int, _ count: Int) -> String { "substr(\(text), \(from), \(count))" }
    let sameYear = "\(part(left, 1, 4)) = \(part(right, 1, 4))"
    switch level {
    case 1: return "\(left) = \(right)"
    case 2:
      return "\(sameYear) AND \(part(left, 6, 2)) = \(part(right, 9, 2)) AND \(part(left, 9, 2)) = \(part(right, 6, 2))"
    case 3: return "\(sameYear) AND (\(part(left, 6, 5)) = '01-01' OR \(part(right, 6, 5)) = '01-01')"
    default: return nil
    }
  }

  private static func quoted(_ column: String, _ side: String) -> String { "\"\(column)_\(side)\"" }

  private static func text(_ value: String) -> String { "\"\(value.replacing("\"", with: "\\\""))\"" }
}
