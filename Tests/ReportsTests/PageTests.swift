import Reports
import Testing
import Vocabulary

struct PageTests {
  @Test func theReportSaysNothingAboutAnybody() throws {
    let page = try SmallNight.file("report.html")
    #expect(page.contains("The night of 2017-12-31"))
    #expect(!page.contains(SmallNight.canary))
    for personal in ["CF-", "2003-07-04", "PE1 1AA", "Callum", "P2", "F1<"] {
      #expect(!page.contains(personal), "\(personal)")
    }
  }

  @Test(arguments: [
    "No family can be claimed tonight, of 1 that are engaged.", "Judge 1 doubtful pair that holds back a claim.",
    "Their measures cannot be told: dwp_adms, liquidlogic_people.", "Send back 1 row that could not be used.",
    "older than 45 days", "£800.00", "3 records of people in 2 systems are 3 persons; 1 pair is for a person to judge",
  ])
  func theReportSaysWhatToDo(words: String) throws {
    #expect(try SmallNight.file("report.html").contains(words))
  }

  @Test(arguments: ["report.html", "review.html"])
  func aPageLoadsNothing(path: String) throws {
    let page = try SmallNight.file(path)
    for link in ["http:", "https:", "src=", "@import", "url("] { #expect(!page.contains(link), "\(link)") }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("{{"))
  }

  @Test func theReportNeedsNoScript() throws {
    #expect(!(try SmallNight.file("report.html").contains("<script")))
  }

  @Test func aNameIsShownAsTextNotAsMarkup() throws {
    let page = try SmallNight.file("review.html")
    #expect(page.contains("&lt;\(SmallNight.canary)&gt; &amp; &quot;Sons&quot;"))
    #expect(!page.contains("<\(SmallNight.canary)>"))
  }

  @Test(arguments: [
    ("differ", "Born", "2003-<mark>04</mark>-<mark>07</mark>", "2003-<mark>07</mark>-<mark>04</mark>"),
    ("differ", "Forename", "Calum", "Cal<mark>l</mark>um"), ("same", "Postcode", "PE1 1AA", "PE1 1AA"),
  ])
  func thePairIsComparedFieldByField(tone: String, label: String, a: String, b: String) throws {
    let text = try row(label)
    #expect(text.hasPrefix("class=\"\(tone)\""))
    #expect(text.contains("<td><bdi>\(a)</bdi></td><td><bdi>\(b)</bdi></td>"))
  }

  @Test func aFieldThatOneRecordLacksIsBlank() throws {
    #expect(try row("Sex").contains("<td></td><td><bdi>M</bdi></td>"))
    #expect(try row("Sex").hasPrefix("class=\"blank\""))
  }

  private func row(_ label: String) throws -> String {
    let row = try SmallNight.file("review.html").split(separator: "<tr ").first { $0.contains("</span>\(label)<") }
    return String(try #require(row))
  }

  @Test func everyLevelStandsWithWhatItWeighsAndTheSumIsTheWeight() throws {
    #expect(try row("Born").contains("<span class=\"n\">−1.3</span>"))
    #expect(try row("Born").contains("<span>day and month swapped</span>"))
    let page = try SmallNight.file("review.html")
    #expect(page.contains("Before anything is compared") && page.contains("<span class=\"n\">+0.8</span>"))
    #expect(page.contains("73% likely one person"))
  }

  @Test func thePairCarriesTheKeysOfItsDecision() throws {
    let page = try SmallNight.file("review.html")
    #expect(
      page.contains(
        "data-id=\"R1\" data-source-a=\"aspire\" data-key-a=\"C\(SmallNight.canary)1\" data-source-b=\"liquidlogic\""))
    #expect(page.contains("Holds back the claim of CF-\(SmallNight.canary): nothing else is open"))
  }
}
