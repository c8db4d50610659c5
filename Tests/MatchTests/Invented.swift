import Match
import Normalise
import Vocabulary

/// Invented people for tests.
enum Invented {
  static let asOf = CalendarDay(number: 17_531)

  static func record(
    _ source: String, _ key: String, _ forename: String, _ surname: String, _ birth: String = "", sex: String = "",
    line: String = "",
    postcode: String = "", numbers: [NationalNumber] = []
  ) -> SourceRecord {
    var record = SourceRecord(source: source, key: key, feed: 0, line: SourceLine(file: 0, line: 2))
    record.names = [PersonName(surname: surname, forename: forename)]
    record.birth = CalendarDay(iso: birth)
    record.sex = sex
    record.addresses = line.isEmpty && postcode.isEmpty ? [] : [Address(line: line, postcode: postcode)]
    record.numbers = numbers
    return record
  }

  static func extracts(_ records: [SourceRecord]) -> NormalisedExtracts {
    var extracts = NormalisedExtracts(asOf: asOf)
    extracts.records = records.sorted { ($0.source, $0.key) < ($1.source, $1.key) }
    return extracts
  }

  /// Groups of `source/key`, each sorted, in order.
  static func groups(_ extracts: NormalisedExtracts, _ matched: MatchedPersons) -> [[String]] {
    matched.persons.map { person in
      person.records.map { "\(extracts.records[Int($0)].source)/\(extracts.records[Int($0)].key)" }.sorted()
    }.sorted { $0.joined() < $1.joined() }
  }
}
