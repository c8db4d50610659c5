import Config
import Linkage
import Match
import Settings
import Testing

@Suite("matching.yaml")
struct MatchingFileTests {
  @Test("all mistakes are listed, each at its place")
  func mistakes() {
    let text = """
      link:
        probability: 1.5
        wieght_bound: 8
      review:
        most_pairs: many
      """
    do {
      _ = try MatchingFile.read(text, file: "matching.yaml")
      Issue.record("nothing was found")
    } catch let found as ConfigurationMistakes {
      #expect(found.mistakes.map(\.line) == [2, 3, 5])
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("settings are read, and what is left out stays as shipped")
  func settings() throws {
    let settings = try MatchingFile.read(
      "link:\n  probability: 0.9\n  rival_margin: 4.5\nregisters: [liquidlogic]\n", file: "matching.yaml")
    #expect(settings.linkage.linkProbability == 0.9)
    #expect(settings.linkage.rivalMargin == 4.5)
    #expect(settings.registers == ["liquidlogic"])
    #expect(settings.mostReviewPairs == MatchSettings().mostReviewPairs)
  }
}
