public import Families
import Settings

/// Reads `families.yaml`: who belongs to which family.
public enum FamilySettingsReader {
  /// The settings of a file; throws `ConfigurationMistakes` with all that is wrong. A key that is left out keeps its default.
  public static func read(text: String, file: String) throws -> FamilySettings {
    let mistakes = MistakeList()
    let settings = YAMLFile.open(text: text, file: file, mistakes: mistakes).map(read) ?? FamilySettings()
    try mistakes.check()
    return settings
  }

  /// The settings of an open file; mistakes are collected with it.
  static func read(_ root: Setting) -> FamilySettings {
    let section = root.section([
      "find_families", "lone_children", "couples_without_children", "report_possible_members", "adult_age",
      "parent_gap", "partner_gap",
      "most_people_at_a_home", "most_members",
    ])
    var settings = FamilySettings()
    settings.findsFamilies = section["find_families"]?.flag ?? settings.findsFamilies
    settings.takesLoneChildren = section["lone_children"]?.flag ?? settings.takesLoneChildren
    settings.takesCouplesWithoutChildren =
      section["couples_without_children"]?.flag ?? settings.takesCouplesWithoutChildren
    settings.reportsPossibleMembers = section["report_possible_members"]?.flag ?? settings.reportsPossibleMembers
    settings.adultAge = section["adult_age"]?.integer(in: 16...25) ?? settings.adultAge
    settings.mostPartnerGap = section["partner_gap"]?.integer(in: 0...60) ?? settings.mostPartnerGap
    settings.mostPeopleAtAHome = section["most_people_at_a_home"]?.integer(in: 2...100) ?? settings.mostPeopleAtAHome
    settings.mostMembers = section["most_members"]?.integer(in: 2...100) ?? settings.mostMembers
    if let gap = section["parent_gap"] { readGap(gap, &settings) }
    return settings
  }

  private static func readGap(_ place: Setting, _ settings: inout FamilySettings) {
    let section = place.section(["least", "most"])
    settings.leastParentGap = section["least"]?.integer(in: 10...40) ?? settings.leastParentGap
    settings.mostParentGap = section["most"]?.integer(in: 20...80) ?? settings.mostParentGap
    if settings.leastParentGap > settings.mostParentGap { place.wrong("the least gap is larger than the most") }
  }
}
