import Linkage
import Normalise
import Vocabulary

/// The night's source records as the engine sees them.
enum RecordTable {
  /// National numbers that the engine compares; a former UPN and the like are links of their own.
  static let kinds: [NationalNumber.Kind] = [.upn, .nino, .nhs]

  /// Names of the columns besides names, birth, sex and addresses.
  static let furtherNames = kinds.map(\.rawValue) + ["middle"]

  /// One row a record, in the records' order.
  static func of(_ records: [SourceRecord], placeholders: PlaceholderWords) -> LinkageTable {
    var table = LinkageTable(sources: Set(records.map(\.source)).sorted())
    table.numbers = kinds.map { NumberColumn(name: $0.rawValue) }
    table.texts = [TextField(name: "middle", kind: .name)]
    append(records, to: &table)
    table.blank(placeholders)
    return table
  }

  /// Adds records behind those that are there; a source that the table does not have comes behind its sources.
  static func append(_ records: [SourceRecord], to table: inout LinkageTable) {
    table.sources += Set(records.map(\.source)).subtracting(table.sources).sorted()
    let positions = Dictionary(uniqueKeysWithValues: table.sources.enumerated().map { ($1, $0) })
    var (numbers, middle) = (table.numbers, table.texts[0])
    (table.numbers, table.texts) = ([], [])
    for record in records {
      table.beginRecord(source: positions[record.source] ?? 0, birth: digits(record.birth), sex: sex(record.sex))
      for name in record.names {
        table.addName(
          forename: table.forenames.code(NameForm.of(name.forename)),
          surname: table.surnames.code(NameForm.of(name.surname)))
      }
      for address in record.addresses {
        table.addAddress(
          line: table.lines.code(AddressForm.of(address.line)),
          postcode: table.postcodes.code(AddressForm.postcode(address.postcode)))
      }
      table.endRecord()
      for (index, kind) in kinds.enumerated() {
        let number = record.numbers.first { $0.kind == kind && $0.isTrusted }
        numbers[index].codes.append(numbers[index].texts.code(number?.comparable ?? ""))
      }
      middle.codes.append(middle.texts.code(NameForm.of(record.names.first { !$0.middle.isEmpty }?.middle ?? "")))
    }
    (table.numbers, table.texts) = (numbers, [middle])
  }

  private static func digits(_ day: CalendarDay?) -> Int32 {
    guard let (year, month, date) = day?.components else { return 0 }
    return Int32(year * 10_000 + month * 100 + date)
  }

  private static func sex(_ text: String) -> UInt8 { text == "M" ? 1 : text == "F" ? 2 : text.isEmpty ? 0 : 3 }
}
