import Outcomes
import Settings
import Testing

@testable import Config

@Suite struct PlanMistakeTests {
  /// One change to a file of the shipped plan, and what must be said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var file = "plan/A-crime.yaml"
    var from: String
    var to: String
    var says: [String]
    var testDescription: String { says[0] }
  }

  @Test(arguments: [
    Slip(from: "    subject: child\n", to: "    subjct: child\n", says: ["no such key", "did you mean 'subject'?"]),
    Slip(from: "within: 6 months }", to: "within: 6 moths }", says: ["'moths' does not count here", "months"]),
    Slip(from: "within: 6 months }", to: "within: six months }", says: ["is not a number of months"]),
    Slip(from: "for: 6 months", to: "for: 600 months", says: ["out of range"]),
    Slip(
      from: "event: proven offence\n", to: "event: proven ofence\n",
      says: ["names no event", "did you mean 'proven offence'?"]),
    Slip(
      from: "[aspire_offences]", to: "[aspire_offence]",
      says: ["no feed 'aspire_offence'", "did you mean 'aspire_offences'?"]),
    Slip(from: "ticked: yes", to: "ticked: yes, declared: yes", says: ["more than one question"]),
    Slip(from: "rise: 20%,", to: "rise: 20,", says: ["not a percentage"]),
    Slip(from: "setting: clearPeriod", to: "setting: clearPeriods", says: ["no such setting", "clearPeriod"]),
    Slip(file: "plan/C-help.yaml", from: "measure_met: C2", to: "measure_met: C9", says: ["the plan has no row 'C9'"]),
    Slip(file: "plan/C-help.yaml", from: "ages: 13 to 19", to: "ages: 19 to 13", says: ["is not a range of ages"]),
    Slip(
      file: "pipeline.yaml", from: "  - aspire_destinations\n", to: "",
      says: ["no feed of the pipeline gives events of kind 'destination'", "could never hold", "'without'"]),
    Slip(
      file: "plan/events.yaml", from: "substantive: [Y]", to: "substantiv: [Y]",
      says: ["has no such word", "substantive"]),
    Slip(file: "plan/settings.yaml", from: "jsaWeeks: 26", to: "jsaWeeks: 260", says: ["1 to 52"]),
    Slip(
      file: "plan/settings.yaml", from: "clearPeriod: restart", to: "clearPeriod: restarts",
      says: ["did you mean 'restart'?"]),
    Slip(file: "terms.yaml", from: "to: 2014-12-19", to: "to: 2014-13-19", says: ["is not a date"]),
    Slip(file: "cases/A-crime.yaml", from: "event: offence", to: "event: ofence", says: ["did you mean 'offence'?"]),
    Slip(file: "cases/A-crime.yaml", from: "Kit: PENDING", to: "Kit: PENDNG", says: ["did you mean 'PENDING'?"]),
  ])
  func isSaidWithItsPlace(_ slip: Slip) throws {
    let changed = ShippedPlan.with(slip.file) { text in
      guard let range = text.firstRange(of: slip.from) else { return text }
      return text.replacingCharacters(in: range, with: slip.to)
    }
    do {
      _ = try OutcomePlanFiles(changed)
      Issue.record("nothing was said of it")
    } catch let error as ConfigurationMistakes {
      for words in slip.says { #expect(error.description.contains(words), "\(error)") }
      let mistake = try #require(error.mistakes.first)
      #expect(mistake.file == "pipelines/peterborough/\(slip.file)" || slip.says.contains("could never hold"))
      #expect(mistake.line > 0 && mistake.column > 0)
    }
  }

  @Test func allMistakesAreSaidAtOnce() throws {
    let changed = ShippedPlan.with("plan/F-health.yaml") { $0.replacing("after: 6 months", with: "after: 6 mnths") }
    #expect { try OutcomePlanFiles(changed) } throws: { ($0 as? ConfigurationMistakes)?.mistakes.count == 6 }
  }

  @Test func twoVersionsInForceOnOneDayAreAMistakeWithBothPlaces() throws {
    let text = try #require(ShippedPlan.pipeline.text("plan/E-abuse.yaml"))
    let rows = try #require(text.firstRange(of: "  - row: E3"))
    let second = text[rows.lowerBound...].replacing("in_force: { from: open }", with: "in_force: { from: 2018-01-01 }")
    let changed = ShippedPlan.with("plan/E-abuse.yaml") { $0 + "\n" + second }
    #expect { try OutcomePlanFiles(changed) } throws: { error in
      "\(error)".contains(
        "two versions of row E3 are in force on one day; the other is at pipelines/peterborough/plan/E-abuse.yaml:")
    }
  }

  @Test func aDayOnWhichARowIsInForceInNoVersionIsAMistake() throws {
    let text = try #require(ShippedPlan.pipeline.text("plan/E-abuse.yaml"))
    let rows = try #require(text.firstRange(of: "  - row: E3"))
    let first =
      text[..<rows.lowerBound]
      + text[rows.lowerBound...].replacing("in_force: { from: open }", with: "in_force: { from: open, to: 2017-03-31 }")
    let second = text[rows.lowerBound...].replacing("in_force: { from: open }", with: "in_force: { from: 2017-05-01 }")
    let changed = ShippedPlan.with("plan/E-abuse.yaml") { _ in first + "\n" + second }
    #expect { try OutcomePlanFiles(changed) } throws: { error in
      "\(error)".contains("no version of row E3 is in force from 2017-04-01 to 2017-04-30")
    }
  }

  @Test func anAmendedRowIsTriedAroundItsChange() throws {
    let text = try #require(ShippedPlan.pipeline.text("plan/E-abuse.yaml"))
    let rows = try #require(text.firstRange(of: "  - row: E3"))
    let first =
      text[..<rows.lowerBound]
      + text[rows.lowerBound...].replacing("in_force: { from: open }", with: "in_force: { from: open, to: 2017-12-31 }")
    let second = text[rows.lowerBound...].replacing("in_force: { from: open }", with: "in_force: { from: 2018-01-01 }")
    let changed = ShippedPlan.with("plan/E-abuse.yaml") { _ in first + "\n" + second.replacing("2017-07", with: "2018")
    }
    let report = try OutcomePlanFiles(changed).runCases(row: "E3")
    #expect(report.boundaries == ["E3 on 2017-12-31: 2017-07", "E3 on 2018-01-01: 2018", "E3 on 2018-01-02: 2018"])
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
