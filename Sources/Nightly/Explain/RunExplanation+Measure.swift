import Claims
public import Config
import Families
import Match
import Normalise
import Outcomes
import RunStore
import Vocabulary

extension RunExplanation {
  /// A measure of a person or, with a blank person, of the family: the routes tried, each condition's answer, the evidence with file and
  /// line, and what would change it.
  ///
  /// Throws `NightFailure` where the run has no such family or person, or the plan no such row.
  public func measure(family: String, person: String, row: String, pipeline: PipelineFiles) throws -> [String] {
    let pipeline = try Pipeline(pipeline)
    let input = OutcomeInput(asOf: extracts.asOf, extracts: extracts, persons: persons, families: families)
    let explanation = OutcomesStage.explain(
      input, plan: pipeline.plan, calendar: pipeline.calendar, familyRef: family, personRef: person, measure: row)
    guard let explanation else {
      throw NightFailure(
        "\(family) \(person.isEmpty ? "-" : person) \(row)", "is no family, member and plan row of run \(run)",
        "Give Liquid Logic's FamilyID and PersonID (- for a measure of the family), and a row such as B1.")
    }
    return explanation.text(place: cite).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A claim: its line, and for each measure the figures, dates and lines of the extracts that it rests on.
  public func claim(_ id: String) throws -> [String] {
    let files = try values.claims().files.filter { $0.path.hasPrefix("claims/") }
    let lines = files.filter { $0.path.contains("claim_lines_") }
    guard let found = lines.flatMap({ file in file.rows.map { (file.columns, $0) } }).first(where: { $0.1.first == id })
    else {
      throw NightFailure(
        id, "is no claim in the files of run \(run)",
        "Give a claim_id of claim_lines_<quarter>.csv; 'cfetl claims list' shows all.")
    }
    var text = ["claim \(id), run \(run), as of \(extracts.asOf.iso)", ""]
    text += zip(found.0, found.1).filter { !$1.isEmpty }.map { "  \($0): \($1)" }
    for file in files where file.path.contains("claim_evidence_") {
      for row in file.rows where row.first == id {
        text +=
          ["", "evidence"] + zip(file.columns, row).dropFirst(2).filter { !$1.isEmpty }.flatMap(RunExplanation.cell)
      }
    }
    return text
  }

  private static func cell(_ column: String, _ value: String) -> [String] {
    guard column == "evidence" else { return ["  \(column): \(value)"] }
    return value.split(separator: ";").map { "    \($0)" }
  }
}
