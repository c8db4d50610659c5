import Settings

/// What counts as education, employment or training: `education_employment_training` of settings.yaml.
struct EETRules: Sendable, Equatable {
  /// The group of situations that counts.
  var group = WordList.none
  /// The group that says nothing.
  var unknown = WordList.none
  /// Codes of school itself, which do not count after it.
  var schoolCodes = WordList.none

  static var keys: [PlanKey<EETRules>] {
    [
      .needed("group", \.group, .words, "The group of situations that counts."),
      .needed("unknown", \.unknown, .words, "The group that says nothing."),
      .optional("school_codes", \.schoolCodes, .words, "Codes of school itself, which do not count after it."),
    ]
  }
}

extension PlanValue where Value == EETRules {
  /// What settings.yaml says.
  static var eet: PlanValue {
    PlanValue(
      "group, unknown, school_codes",
      read: { place, reader in
        if reader.eet == nil {
          place.wrong("settings.yaml has no 'education_employment_training', so this can never hold")
        }
        return reader.eet
      }, facts: { rules, plan in EETRules.keys.facts(rules, plan) })
  }
}
