import Vocabulary

extension [SourceRecord] {
  /// The records, and what a record has several of in tables of their own, with the record's index.
  var tables: [Table] {
    let names = children(\.names)
    let numbers = children(\.numbers)
    let addresses = children(\.addresses)
    let references = children(\.refersTo)
    return [
      Table(
        "records",
        [
          Column("source", texts: map(\.source)), Column("key", texts: map(\.key)),
          Column("feed", integers: map { Int($0.feed) }),
          Column("file", integers: map { Int($0.line.file) }), Column("line", .integers(map(\.line.line))),
          Column("birth", days: map(\.birth)), Column("expected_birth", days: map(\.expectedBirth)),
          Column("death", days: map(\.death)), Column("sex", texts: map(\.sex)),
        ]),
      Table(
        "names",
        [
          Column("record", .integers(names.map(\.record))), Column("surname", texts: names.map(\.child.surname)),
          Column("forename", texts: names.map(\.child.forename)), Column("middle", texts: names.map(\.child.middle)),
        ]),
      Table(
        "numbers",
        [
          Column("record", .integers(numbers.map(\.record))), Column("kind", texts: numbers.map(\.child.kind.rawValue)),
          Column("text", texts: numbers.map(\.child.text)), Column("trusted", flags: numbers.map(\.child.isTrusted)),
        ]),
      Table(
        "addresses",
        [
          Column("record", .integers(addresses.map(\.record))), Column("line", texts: addresses.map(\.child.line)),
          Column("town", texts: addresses.map(\.child.town)),
          Column("postcode", texts: addresses.map(\.child.postcode)),
          Column("uprn", texts: addresses.map(\.child.uprn)),
        ]),
      Table(
        "refers_to",
        [
          Column("record", .integers(references.map(\.record))),
          Column("source", texts: references.map(\.child.source)),
          Column("key", texts: references.map(\.child.key)),
        ]),
    ]
  }

  private func children<Child>(_ list: KeyPath<SourceRecord, [Child]>) -> [(record: Int32, child: Child)] {
    enumerated().flatMap { index, record in record[keyPath: list].map { (Int32(index), $0) } }
  }

  /// The records of a saved stage.
  init(tables: [Table]) throws {
    let table = try tables.named("records")
    let (sources, keys, feeds) = (try table.texts("source"), try table.texts("key"), try table.numbers("feed"))
    let (files, lines) = (try table.numbers("file"), try table.numbers("line"))
    let (births, expected) = (try table.days("birth"), try table.days("expected_birth"))
    let (deaths, sexes) = (try table.days("death"), try table.texts("sex"))
    self = sources.indices.map { index in
      var record = SourceRecord(
        source: sources[index], key: keys[index], feed: UInt16(feeds[index]),
        line: SourceLine(file: UInt16(files[index]), line: lines[index]))
      record.birth = births[index]
      record.expectedBirth = expected[index]
      record.death = deaths[index]
      record.sex = sexes[index]
      return record
    }
    try readChildren(tables)
  }

  private mutating func readChildren(_ tables: [Table]) throws {
    let names = try tables.named("names")
    let (surnames, forenames, middles) = (
      try names.texts("surname"), try names.texts("forename"), try names.texts("middle")
    )
    try forEachChild(of: names) { record, row in
      self[record].names.append(PersonName(surname: surnames[row], forename: forenames[row], middle: middles[row]))
    }
    let numbers = try tables.named("numbers")
    let (kinds, texts, trusted) = (try numbers.texts("kind"), try numbers.texts("text"), try numbers.flags("trusted"))
    try forEachChild(of: numbers) { record, row in
      guard let kind = NationalNumber.Kind(rawValue: kinds[row]) else {
        throw SavedTableMismatch(missing: "kind of number \(row + 1)")
      }
      self[record].numbers.append(NationalNumber(kind, texts[row], isTrusted: trusted[row]))
    }
    let addresses = try tables.named("addresses")
    let (lines, towns) = (try addresses.texts("line"), try addresses.texts("town"))
    let (postcodes, uprns) = (try addresses.texts("postcode"), try addresses.texts("uprn"))
    try forEachChild(of: addresses) { record, row in
      self[record].addresses.append(
        Address(line: lines[row], town: towns[row], postcode: postcodes[row], uprn: uprns[row]))
    }
    let references = try tables.named("refers_to")
    let (sources, keys) = (try references.texts("source"), try references.texts("key"))
    try forEachChild(of: references) { record, row in
      self[record].refersTo.append(SourceRecord.Reference(source: sources[row], key: keys[row]))
    }
  }

  private func forEachChild(of table: Table, _ body: (_ record: Int, _ row: Int) throws -> Void) throws {
    for (row, record) in try table.numbers("record").enumerated() {
      guard indices.contains(Int(record)) else {
        throw SavedTableMismatch(missing: "record \(record) named in table '\(table.name)'")
      }
      try body(Int(record), row)
    }
  }
}
