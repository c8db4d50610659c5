/// A field of an event, under the name that feed files use for it.
///
/// A new field is a case here and its line in `layout`, where the compiler asks for it. The reader, the saved table, its views and the words
/// that a plan can ask for follow from the two; only a stage that asks for the field by name needs an accessor in `Event`.
public enum EventField: String, CaseIterable, Sendable {
  /// The day of it, or its first day.
  case on
  /// Its last day; missing while it runs.
  case until
  /// When the outcome, decision, verdict or rating was given.
  case decided
  /// When Aspire confirmed the situation.
  case confirmed
  /// When the situation's currency ends, or the release that an order foresees.
  case expires
  /// When home education was assessed.
  case assessed
  /// When the home was visited.
  case visited
  /// When the destination starts.
  case begins
  /// First day of a sanction.
  case sanctionFrom
  /// Last day of a sanction.
  case sanctionTo
  /// The day of the DWP match.
  case scanned
  /// When a plan was reviewed.
  case reviewed
  /// First day of the spell that a declaration names: of work, of a course.
  case spellFrom
  /// Last day of that spell.
  case spellTo
  /// What it is: the category, group, benefit, finding, risk, star or measure.
  case type
  /// Where it stands: charged or proven, ticked, matched, qualifies or progress.
  case status
  /// The person's part in it, or the declarer's job.
  case role
  /// How it ended.
  case outcome
  /// Why.
  case reason
  /// Y where an offence's outcome is substantive.
  case substantive
  /// Y where an exclusion was overturned.
  case overturned
  /// Y where an intervention is formal.
  case formal
  /// Y where a call-out was to a domestic incident.
  case domestic
  /// Y where a review calls the plan suitable.
  case suitable
  /// Whether an assessment was made at entry, as a review, or at exit.
  case stage
  /// Y where an Early Help Assessment is a deemed one.
  case deemed
  /// The declarer's agency.
  case agency
  /// Who declared, or leads.
  case declaredBy
  /// The rest of what was declared.
  case detail
  /// The area of a star.
  case area
  /// First line of the address at which it happened: a row that names nobody is about the household there.
  case address
  /// The postcode of that address.
  case postcode
  /// Its unique property reference number.
  case uprn
  /// The school or provider.
  case place
  /// The school's name, where `place` is its number: other systems know it by name.
  case placeName
  /// The source's own code.
  case code
  /// The source's key of the thing.
  case key
  /// The national curriculum year.
  case yearGroup
  /// The academic year, as in `2016/17`.
  case academicYear
  /// Autumn, Spring or Summer.
  case term
  /// Possible sessions.
  case possible
  /// Sessions missed with leave.
  case authorised
  /// Sessions missed without leave.
  case unauthorised
  /// Half days excluded.
  case sessions
  /// School days excluded, of two sessions each.
  case schoolDays
  /// End-of-episode success rating.
  case rating
  /// Score on one area of a star.
  case score
  /// Highest score that the area can have.
  case maximum
  /// The amount that is declared, in pence.
  case value
  /// What it was before, in pence.
  case valueBefore
  /// Number of dependent children.
  case children
}
