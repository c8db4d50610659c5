import Config
import Families
import Foundation
import Settings
import Testing

@Suite struct FamilySettingsReaderTests {
  @Test func theShippedFileSaysWhatTheDefaultsSay() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../pipelines/peterborough/families.yaml")
    let settings = try FamilySettingsReader.read(text: String(contentsOf: file, encoding: .utf8), file: "families.yaml")
    #expect(settings == FamilySettings())
  }

  @Test func everyKeyIsRead() throws {
    let settings = try FamilySettingsReader.read(
      text: """
        find_families: false
        lone_children: no
        couples_without_children: yes
        report_possible_members: false
        adult_age: 19
        parent_gap: { least: 15, most: 50 }
        partner_gap: 15
        most_people_at_a_home: 12
        most_members: 9
        """, file: "families.yaml")
    var expected = FamilySettings()
    expected.findsFamilies = false
    expected.takesLoneChildren = false
    expected.takesCouplesWithoutChildren = true
    expected.reportsPossibleMembers = false
    expected.adultAge = 19
    expected.leastParentGap = 15
    expected.mostParentGap = 50
    expected.mostPartnerGap = 15
    expected.mostPeopleAtAHome = 12
    expected.mostMembers = 9
    #expect(settings == expected)
  }

  @Test func allMistakesAreListed() throws {
    let mistakes = try #require(
      #expect(throws: ConfigurationMistakes.self) {
        try FamilySettingsReader.read(
          text: "find_familys: true\nadult_age: 12\nlone_children: perhaps\nparent_gap: { least: 30, most: 20 }\n",
          file: "families.yaml")
      }
    ).mistakes
    #expect(mistakes.map(\.line) == [1, 2, 3, 4])
  }
}
