public import Linkage

/// A model as a Splink settings file (JSON, Splink 4 and 5, on DuckDB and on Spark), for checking it there or running it there.
///
/// The columns are those of the model, values in capitals as `cfetl` compares them: forename, surname, birth (`yyyy-mm-dd`), sex, line, postcode (without
/// a space), and the numbers and texts by name, with `_` for
/// whatever is neither a letter nor a digit; no name needs quotes. Splink knows neither the household class, nor the rarity of a value, nor values by pair of sources; and
/// levels that no SQL expresses (short forms of names, what others moved between) are left out, their pairs falling to a level below. The rest has the
/// same m and u, so a level that both know weighs the same in both; `scripts/check-splink` checks that.
public enum SplinkSettings {
  /// How every settings file that the engine writes begins, by which it is known again.
  public static let start = "{\n  \"link_type\": "

  /// The whole file.
  public static func json(_ model: LinkageModel) -> String {
    let comparisons = model.comparisons.map(comparison)
    return """
      \(start)"link_and_dedupe",
        "sql_dialect": "duckdb",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": \(Decimals.probability(model.matchRate)),
        "retain_intermediate_calculation_columns": true,
        "blocking_rules_to_generate_predictions": [
          {"blocking_rule": "l.forename = r.forename AND l.surname = r.surname", "sql_dialect": "duckdb"},
          {"blocking_rule": "l.birth = r.birth AND l.surname = r.surname", "sql_dialect": "duckdb"},
          {"blocking_rule": "l.birth = r.birth AND l.forename = r.forename", "sql_dialect": "duckdb"},
          {"blocking_rule": "l.line = r.line AND l.surname = r.surname", "sql_dialect": "duckdb"}
        ],
        "comparisons": [
      \(comparisons.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func comparison(_ values: ComparisonModel) -> String {
    let conditions = SplinkCondition(values.name)
    var levels = [
      "{\"sql_condition\": \(text(conditions.missing)), \"label_for_charts\": \"missing\", \"is_null_level\": true}"
    ]
    let last = values.labels.count - 1
    for level in 1...last {
      guard let condition = level == last ? "ELSE" : conditions[values.labels[level]] else { continue }
      let (person, stranger) = (
        Decimals.probability(values.person[level]), Decimals.probability(values.stranger[level])
      )
      let fields = [
        ("sql_condition", text(condition)), ("label_for_charts", text(values.labels[level])),
        ("m_probability", person), ("u_probability", stranger), ("fix_m_probability", "true"),
        ("fix_u_probability", "true"),
      ]
      levels.append("{\(fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", "))}")
    }
    let rows = levels.map { "        \($0)" }.joined(separator: ",\n")
    let name = text(SplinkCondition.column(values.name))
    return "    {\"output_column_name\": \(name), \"comparison_levels\": [\n\(rows)\n    ]}"
  }

  private static func text(_ value: String) -> String { "\"\(value.replacing("\"", with: "\\\""))\"" }
}
