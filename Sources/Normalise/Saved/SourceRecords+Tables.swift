public import Vocabulary

extension NationalNumber.Kind: SavedText {}

extension SourceRecord {
  /// The records, and what a record has several of in tables of their own, with the record's place.
  static func tables(_ records: [SourceRecord]) -> [Table] {
    [
      saved.table(records), savedNames.table(records, \.names), savedNumbers.table(records, \.numbers),
      savedAddresses.table(records, \.addresses), savedReferences.table(records, \.refersTo),
    ]
  }

  /// The records of a saved stage.
  static func records(_ tables: [Table]) throws -> [SourceRecord] {
    var records = try saved.rows(tables)
    try savedNames.add(tables, to: &records, \.names)
    try savedNumbers.add(tables, to: &records, \.numbers)
    try savedAddresses.add(tables, to: &records, \.addresses)
    try savedReferences.add(tables, to: &records, \.refersTo)
    return records
  }

  private static var saved: SavedTable<SourceRecord> {
    SavedTable(
      "records", blank: SourceRecord(source: "", key: "", feed: 0, line: SourceLine(file: 0, line: 0)),
      SavedColumn.list(
        [SavedColumn("source", \.source), SavedColumn("key", \.key), SavedColumn("feed", \.feed)],
        SavedColumn.place(\.line),
        [
          SavedColumn("birth", \.birth), SavedColumn("expected_birth", \.expectedBirth), SavedColumn("death", \.death),
          SavedColumn("sex", \.sex),
        ]))
  }

  private static var savedNames: SavedLists<PersonName> {
    SavedLists(
      "names", of: "record", blank: PersonName(surname: "", forename: ""),
      [SavedColumn("surname", \.surname), SavedColumn("forename", \.forename), SavedColumn("middle", \.middle)])
  }

  private static var savedNumbers: SavedLists<NationalNumber> {
    SavedLists(
      "numbers", of: "record", blank: NationalNumber(.upn, "", isTrusted: false),
      [SavedColumn("kind", \.kind), SavedColumn("text", \.text), SavedColumn("trusted", \.isTrusted)])
  }

  private static var savedAddresses: SavedLists<Address> {
    SavedLists(
      "addresses", of: "record", blank: Address(line: "", postcode: ""),
      [
        SavedColumn("line", \.line), SavedColumn("town", \.town), SavedColumn("postcode", \.postcode),
        SavedColumn("uprn", \.uprn),
      ])
  }

  private static var savedReferences: SavedLists<Reference> {
    SavedLists(
      "refers_to", of: "record", blank: Reference(source: "", key: ""),
      [SavedColumn("source", \.source), SavedColumn("key", \.key)])
  }
}
