import Claims
import Normalise
import Outcomes
import Testing
import Vocabulary

@Suite("What a claim says")
struct ClaimContentTests {
  @Test("what version 0.2.0 kept is read for ever, with the hash that it had")
  func firstForm() throws {
    #expect(Self.kept.count == 4)
    for (hash, text) in Self.kept {
      let content = try #require(ClaimContent(text: text))
      #expect(content.text == text, "nothing is lost")
      #expect(content.hash == hash)
    }
    let content = try #require(ClaimContent(text: Self.kept[0].text))
    #expect(content.familyRef == "CF-0000004" && content.basis == .both && content.amount == Pence(pounds: 800))
    #expect(content.headlines == ["B", "D"] && content.achievedOn == day("2017-04-20"))
    #expect(content.measures.map(\.label) == ["B1/3900020", "D1/3200019"])
    #expect(content.measures.map(\.status) == [.neutral, .met])
    #expect(content.places.contains("salesforce_declarations_2017-12-30.csv:5"))
  }

  @Test(
    "what cannot be read whole is not read at all",
    arguments: [
      ("~C7S1ZVWGGND|F", "~C7S1ZVWGGND||F"), ("800.00", "eight hundred"), ("2016-09-15", "15 September"),
      ("|MET|", "|WON|"), ("||||~", "|||||~"),
    ])
  func unreadable(old: String, new: String) {
    let (old, new) = (Self.separated(old), Self.separated(new))
    #expect(Self.kept[0].text.contains(old))
    #expect(ClaimContent(text: Self.kept[0].text.replacing(old, with: new, maxReplacements: 1)) == nil)
  }

  private static func separated(_ text: String) -> String {
    text.replacing("|", with: "\u{1F}").replacing("~", with: "\u{1E}")
  }

  /// A claim of the night, as a family could make it.
  private static func content(_ council: Council = LedgerStoryTests.council()) throws -> ClaimContent {
    try #require(council.night().candidates[FamilyID("F1")])
  }

  @Test("today's form comes back as it was, and a field or record more or less is noticed")
  func secondForm() throws {
    var council = LedgerStoryTests.council()
    council.households[0].outcomes[0].evidence = [SourceLine(file: 0, line: 7)]
    let content = try ClaimContentTests.content(council)
    #expect(ClaimContent(text: content.text) == content)
    #expect(content.people.map(\.ref) == ["Mum", "kid"] && content.people[0].names.map(\.forename) == ["Mum"])
    let records = content.text.split(separator: "\u{1E}")
    for place in records.indices {
      var fewer = records
      fewer.remove(at: place)
      let text = fewer.map { $0 + "\u{1E}" }.joined()
      // A row, or a person or measure whole, can be missing without a trace in the form; the text's own hash knows.
      if !records[place].hasPrefix("row") { #expect(ClaimContent(text: text) == nil, "record \(place)") }
    }
    #expect(ClaimContent(text: content.text + "new\u{1F}1\u{1F}\u{1E}") == nil)
    #expect(ClaimContent(text: String(content.text.dropLast(4))) == nil)
  }

  /// What is done to a family, and what is told of it; nothing where the claim says the same.
  static let changes: [(@Sendable (inout Council) -> Void, String)] = [
    ({ $0.households[0].outcomes[0].declaredBy = "S Okafor, Head, School" }, "F1/kid declared_by"),
    ({ $0.households[0].outcomes[0].metOn = day("2017-05-20") }, "achieved_on"),
    ({ $0.households[0].people.append("tim") }, "people"),
    ({ $0.settings.resultFee = Pence(pounds: 1000) }, "amount: \"800.00\" is now \"1000.00\""),
    ({ $0.households[0].lead = "T Oak" }, "lead_professional"),
    ({ $0.households[0].outcomes.append(met("Mum", "D7", "2017-04-01")) }, "D7/Mum status: nothing is now \"MET\""),
    ({ $0.asOf = day("2017-06-02") }, ""),
    ({ $0.households[0].outcomes[0].evidence = [SourceLine(file: 0, line: 9)] }, "F1/kid rows"),
  ]

  @Test("a change is told field by field; the next day's date changes nothing", arguments: changes.indices)
  func differences(place: Int) throws {
    var council = LedgerStoryTests.council()
    let before = try ClaimContentTests.content(council)
    ClaimContentTests.changes[place].0(&council)
    let after = try ClaimContentTests.content(council)
    let told = before.differences(to: after).joined(separator: "\n")
    #expect(told.contains(ClaimContentTests.changes[place].1))
    #expect((before.hash == after.hash) == told.isEmpty)
    #expect(told.isEmpty == ClaimContentTests.changes[place].1.isEmpty)
  }

  @Test("approved, then changed: not submitted but told, and approved anew with what it says now")
  func changedAfterApproval() throws {
    var council = try LedgerStoryTests.claimed(submitted: false)
    council.asOf = day("2017-06-02")
    council.settings.resultFee = Pence(pounds: 1000)
    let quarter = Quarter(containing: council.asOf)
    do {
      _ = try LedgerStoryTests.office(council).submit(quarter, LedgerStoryTests.doe(council))
      Issue.record("it was submitted")
    } catch {
      #expect("\(error)".contains("amount: \"800.00\" is now \"1000.00\""))
    }
    let again = try LedgerStoryTests.office(council).approve(quarter, LedgerStoryTests.verma(council))
    LedgerStoryTests.keep(again, in: &council)
    let sent = try LedgerStoryTests.office(council).submit(quarter, LedgerStoryTests.doe(council))
    #expect(sent.entries.map(\.amount) == [Pence(pounds: 1000)])
    #expect(sent.entries.map(\.evidenceHash) == again.entries.filter { $0.action == .approved }.map(\.evidenceHash))
  }
}
