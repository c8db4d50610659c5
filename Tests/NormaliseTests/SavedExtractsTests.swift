import CustomDump
import Normalise
import Testing
import Vocabulary

/// What is saved is what is read back.
@Suite struct SavedExtractsTests {
  @Test func tablesRoundTrip() throws {
    var inbox = try RegisterTests.inbox(
      ["F1|2016-01-01|2016-01-02||R Hollis|Early Help||", "F1|2015-01-01", "F2|2018-01-01"],
      [
        "P1|F1|Child|2016-01-01||Ashbury|Jo", "P2|F8|Adult|||Ashbury|Al",
        "P2|F1|Adult|2017-02-01|2017-01-01|Ashbury|Alan",
      ])
    try inbox.add(
      "census_attendance", EventTests.attendance, ["U1|2016/17|Spring|120|10|2", "U1|2016/17|Summer|120|121|0"])
    inbox.quarantine("U1|2016/17|Spring|x|0|0", line: 9)
    try inbox.add(
      "dwp_adms", "LARef NINO Surname Forename DOB:d Postcode MatchStatus Benefit ClaimStart:d ScanDate:d",
      ["P7K3M9QX2A0|AB123456C|Ashbury|Al|1980-01-01|PE1 1AA|Matched|UC|2016-01-01|2017-05-01"])
    let extracts = try inbox.normalised()
    #expect(
      !extracts.records.isEmpty && !extracts.events.isEmpty && !extracts.doubtful.isEmpty
        && !extracts.exceptions.isEmpty)
    expectNoDifference(try NormalisedExtracts(tables: extracts.tables), extracts)
  }

  @Test(arguments: [
    "run", "words", "records", "names", "numbers", "addresses", "refers_to", "events", "register", "spells", "doubtful",
    "exceptions",
  ])
  func aMissingTableIsNamed(_ name: String) throws {
    let tables = try RegisterTests.inbox(["F1|2016-01-01"], []).normalised().tables.filter { $0.name != name }
    let mismatch = #expect(throws: SavedTableMismatch.self) { try NormalisedExtracts(tables: tables) }
    #expect(mismatch?.description.contains(name) == true)
  }
}
