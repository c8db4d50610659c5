import Vocabulary

/// Puts together what the rows of one system say of each of its people.
struct RecordBuilder {
  let people: PeopleBook
  /// The columns that name people, by feed.
  let columns: [PersonColumns?]
  /// The system that keeps the programme's register; empty where none does.
  let register: String
  let asOf: CalendarDay
  /// Years before the as-of date in which nobody alive was born.
  static let oldest = 115

  private(set) var exceptions: [DataException] = []

  init(_ people: PeopleBook, _ columns: [PersonColumns?], register: String, asOf: CalendarDay) {
    self.people = people
    self.columns = columns
    self.register = register
    self.asOf = asOf
  }

  /// The source record of a person.
  mutating func record(_ person: Int32) -> SourceRecord {
    let draft = people.people[Int(person)]
    var record = SourceRecord(
      source: people.systems[Int(draft.system)], key: people.key(person), feed: draft.feed, line: draft.line)
    for sighting in people.sightings(of: person) {
      guard let columns = columns[Int(sighting.feed)] else { continue }
      take(columns, Int(sighting.row), into: &record)
    }
    if draft.sightings > PeopleBook.mostSightings { reportShared(record, draft) }
    return record
  }

  /// Takes in one row; rows come newest first, so what is already there stays.
  private mutating func take(_ columns: PersonColumns, _ row: Int, into record: inout SourceRecord) {
    let name = PersonName(
      surname: columns.text(.surname, row), forename: columns.text(.forename, row), middle: columns.text(.middle, row))
    if !(name.surname.isEmpty && name.forename.isEmpty), !record.names.contains(name) { record.names.append(name) }
    takeBirth(columns, row, into: &record)
    record.expectedBirth = record.expectedBirth ?? columns.day(.expectedBirth, row)
    takeDeath(columns, row, into: &record)
    let sex = columns.text(.sex, row)
    if record.sex.isEmpty, sex == "M" || sex == "F" { record.sex = sex }
    for (kind, field) in RecordBuilder.numbers {
      let number = NationalNumber(kind, columns.text(field, row))
      if !number.text.isEmpty, !record.numbers.contains(number) { record.numbers.append(number) }
    }
    let address = Address(
      line: columns.text(.address, row), town: columns.text(.town, row), postcode: columns.text(.postcode, row),
      uprn: columns.text(.uprn, row))
    let isSomewhere = !(address.line.isEmpty && address.postcode.isEmpty && address.uprn.isEmpty)
    if isSomewhere, !record.addresses.contains(address) { record.addresses.append(address) }
    for (source, cells) in columns.references {
      let reference = SourceRecord.Reference(source: source, key: cells.text(row))
      if reference.isKey, !record.refersTo.contains(reference) { record.refersTo.append(reference) }
    }
  }

  private static let numbers: [(NationalNumber.Kind, PersonField)] = [
    (.upn, .upn), (.formerUPN, .formerUPN), (.nino, .nino), (.nhs, .nhs), (.uln, .uln),
  ]

  private mutating func takeBirth(_ columns: PersonColumns, _ row: Int, into record: inout SourceRecord) {
    guard let birth = columns.day(.birth, row) else { return }
    guard birth <= asOf, birth > asOf.adding(months: -12 * RecordBuilder.oldest) else {
      exceptions.append(
        columns.rows.exception(
          .birthImplausible, row: row, field: "birth", personRef: record.key(in: register),
          "The date of birth lies after the as-of date or more than \(RecordBuilder.oldest) years before it; it counts as missing."
        ))
      return
    }
    guard let known = record.birth else { return record.birth = birth }
    guard known != birth else { return }
    exceptions.append(
      columns.rows.exception(
        .birthConflict, row: row, field: "birth", personRef: record.key(in: register)))
  }

  private mutating func takeDeath(_ columns: PersonColumns, _ row: Int, into record: inout SourceRecord) {
    guard let death = columns.day(.death, row) else { return }
    guard death <= asOf else {
      exceptions.append(
        columns.rows.exception(
          .futureDate, row: row, field: "death", personRef: record.key(in: register),
          "The date of death lies after the as-of date; it counts as missing."))
      return
    }
    record.death = record.death ?? death
  }

  private mutating func reportShared(_ record: SourceRecord, _ draft: PeopleBook.Draft) {
    guard let columns = columns[Int(draft.feed)] else { return }
    exceptions.append(
      DataException(
        .keyShared, stage: .normalise, source: record.source, feed: columns.rows.coverage.feed,
        line: draft.line,
        personRef: record.key(in: register),
        message: "One key has \(draft.sightings) different descriptions, so it is hardly one person's; the first "
          + "\(PeopleBook.mostSightings) are used."))
  }
}

extension SourceRecord {
  /// The key by which the system that keeps the programme's register knows the person, as far as this record has it.
  func key(in register: String) -> String {
    source == register ? key : refersTo.first { $0.source == register }?.key ?? ""
  }
}

extension SourceRecord.Reference {
  /// Whether this can be a key at all: there must be one, and one of cfetl's has the shape of a lasting id.
  fileprivate var isKey: Bool {
    guard source == "cfetl" else { return !key.isEmpty }
    let bytes = Array(key.utf8)
    return bytes.count == 11 && bytes[0] == 0x50
      && bytes.dropFirst().allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) && !"ILOU".utf8.contains($0)
      }
  }
}
