import Linkage

/// A table from rows as a test reads them: `source | forename | surname | birth | line | postcode | number`; what stands at the end may be left out.
enum PeopleRows {
  static func table(_ rows: [String], number: String = "NHSNumber") -> LinkageTable {
    let cells = rows.map { row in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      return cells + Array(repeating: "", count: 7 - cells.count)
    }
    var table = LinkageTable(sources: Set(cells.map { $0[0] }).sorted())
    var numbers = NumberColumn(name: number)
    for row in cells {
      table.beginRecord(
        source: table.sources.firstIndex(of: row[0]) ?? 0, birth: Int32(row[3].filter { $0 != "-" }) ?? 0, sex: 0)
      table.addName(
        forename: table.forenames.code(NameForm.of(row[1])), surname: table.surnames.code(NameForm.of(row[2])))
      table.addAddress(
        line: table.lines.code(AddressForm.of(row[4])), postcode: table.postcodes.code(AddressForm.postcode(row[5])))
      table.endRecord()
      numbers.codes.append(numbers.texts.code(row[6]))
    }
    if numbers.texts.count > 1 { table.numbers = [numbers] }
    return table
  }

  /// Which rows are one person, each group by its rows' numbers, with the shipped model.
  static func groups(_ rows: [String], constraints: LinkageConstraints = .init()) -> [[Int]] {
    let linkage = Linkage(table(rows), settings: LinkageSettings(), constraints: constraints)
    let byPerson = Dictionary(grouping: rows.indices) { linkage.person[$0] }
    return byPerson.values.sorted { $0[0] < $1[0] }
  }
}
