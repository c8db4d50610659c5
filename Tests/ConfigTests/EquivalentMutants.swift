/// Changes of the plan that change no answer, and why: no case can notice them.
enum EquivalentMutants {
  /// By file, row or part, and what is changed.
  static let reasons: [String: String] = [
    "D-work D1.one_is_enough taken away":
      "tells claims how D1 adds up, and changes no status; FamilyDecisionTests ask it",
    "D-work D1.one_is_enough is no": "the same",
    "C-help C1.how_we_know_it.2.tests.C1-C2.qualified_under taken away":
      "who is not qualified under C2 has no C2 that could be met",
    "events proven offence.1.known_from taken away": "until the verdict the charge itself holds the measure back",
    "events proven offence.1.known_from is on": "the same",
    "events proven offence.2.known_from taken away": "the same",
    "events proven offence.2.known_from is on": "the same",
    "events proven offence.1.age is 1 to 17": "nobody offends in the first year of life",
    "events proven offence.2.age is 1 to 17": "the same",
    "events homelessness application.1.known_from taken away": "a decision of a later day is not in the extract",
    "events homelessness application.1.known_from is on": "the same",
    "settings starScalePoints is 9": "asked only where starBasis is scalePoints",
    "settings starScalePoints is 11": "the same",
    "3-health HE.E3.self_reported taken away": "what people say is told beside the row, and changes no answer",
    "5-community CO.E1.self_reported taken away": "the same",
    "5-community CO.E2.self_reported taken away": "the same",
    "5-community CO.E3.self_reported taken away": "the same",
    "5-community CO.E5.self_reported taken away": "the same",
    "5-community CO.E6.self_reported taken away": "the same",
    "5-community CO.E7.self_reported taken away": "the same",
    "5-community CO.E1.subject is adult": "the age on the day of the offence decides",
    "county settings agencies without JCP": "the county has no name under which claims are declared",
    "county settings agencies without TFEA": "the same",
    "map PR.E7 without PR.I8": "what nobody came again asks after a protection plan, its completion asks as well",
    "settings plan_version_by is as_of": "one version of each row is in force from an open start",
    "county settings plan_version_by is as_of": "the same",
  ]
}
