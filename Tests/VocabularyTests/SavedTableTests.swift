import Testing
import Vocabulary

@Suite("Saved tables")
struct SavedTableTests {
  @Test("exceptions come back as they went")
  func exceptions() throws {
    let all = [
      DataException(
        .badDate, stage: .ingest, source: "census", feed: "census_pupils", line: SourceLine(file: 3, line: 17),
        field: "DOB", message: "m", action: "a"),
      DataException(
        .fileMissing, .blockFile, stage: .ingest, feed: "dwp_adms", fileName: "dwp_adms_2017-12-31.csv",
        message: "not there", owner: .analyst),
    ]
    let mapping = DataException.saved()
    #expect(try mapping.rows([mapping.table(all)]) == all)
  }

  @Test("a table that is not there is named")
  func missing() {
    #expect(throws: SavedTableMismatch.self) { try [Table]().named("people") }
  }
}
