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
    "settings plan_version_by is as_of": "one version of each row is in force from an open start",
  ]
}
