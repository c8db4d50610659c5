import CSV
import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// `outcomes.csv`: a row for each qualified measure of a subject.
enum OutcomesFile {
  static let columns = [
    "as_of", "family_id", "family_ref", "person_id", "person_ref", "measure", "headline", "status", "qualified_on",
    "routes",
    "window_from", "window_to", "met_on", "due_on", "reason_code", "reason", "plan_version", "evidence",
  ]

  static func bytes(
    _ extracts: NormalisedExtracts, _ persons: MatchedPersons, _ families: FamilyList, _ outcomes: OutcomeList
  ) -> [UInt8] {
    let names = ExtractFileNames(extracts.files)
    var writer = CSVWriter(header: columns)
    for outcome in outcomes.outcomes {
      let family = families.families[Int(outcome.family)]
      writer.append(extracts.asOf)
      writer.append(family.id.text)
      writer.append(family.ref)
      writer.append(outcome.person.map { persons.persons[Int($0)].id.text } ?? "")
      writer.append(outcome.personRef)
      writer.append(outcome.measure)
      writer.append(outcome.headline)
      writer.append(outcome.status.rawValue)
      writer.append(outcome.qualifiedOn)
      writer.append(outcome.routes.joined(separator: ";"))
      writer.append(outcome.windowFrom)
      writer.append(outcome.windowTo)
      writer.append(outcome.metOn)
      writer.append(outcome.dueOn)
      writer.append(outcome.reasonCode.rawValue)
      writer.append(outcome.reason)
      writer.append(outcome.planVersion)
      writer.append(names.cite(outcome.evidence))
      writer.endRow()
    }
    return writer.bytes
  }
}
