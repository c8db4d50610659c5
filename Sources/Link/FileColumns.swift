import Match
import Vocabulary

/// One file's columns in the forms in which the table keeps them: every distinct text is put into form once.
struct FileColumns {
  /// Codes of a column, one a record; empty for a column that the file lacks.
  struct Codes {
    var byText: [UInt32] = []
    var texts: [UInt32] = []

    @inline(__always) func at(_ row: Int) -> UInt32 { texts.isEmpty ? 0 : byText[Int(texts[row])] }
  }

  private let file: PeopleFile
  private var forenames = Codes()
  private var surnames = Codes()
  private var lines = Codes()
  private var postcodes = Codes()
  private var births: [Int32] = []
  private var sexes: [UInt8] = []
  private var days: [Int32] = []

  init(_ file: PeopleFile, _ table: inout LinkageTable) {
    self.file = file
    forenames = put(.forename, into: &table.forenames, NameForm.of)
    surnames = put(.surname, into: &table.surnames, NameForm.of)
    if file.roles.contains(.fullName) { splitFullNames(&table) }
    lines = addressLines(&table)
    postcodes = put(.postcode, into: &table.postcodes, AddressForm.postcode)
    let birthTexts = texts(.birth)
    let digits = BirthDigits(birthTexts)
    births = birthTexts.map(digits.read)
    sexes = texts(.sex).map(FileColumns.sex)
    days = texts(.seen).map { CalendarDay(iso: String($0.prefix(10)))?.number ?? Column.missing }
  }

  func forename(_ row: Int) -> UInt32 { forenames.at(row) }
  func surname(_ row: Int) -> UInt32 { surnames.at(row) }
  func line(_ row: Int) -> UInt32 { lines.at(row) }
  func postcode(_ row: Int) -> UInt32 { postcodes.at(row) }
  func birth(_ row: Int) -> Int32 { value(.birth, births, row) ?? 0 }
  func sex(_ row: Int) -> UInt8 { value(.sex, sexes, row) ?? 0 }
  func seen(_ row: Int) -> Int32 { value(.seen, days, row) ?? Column.missing }

  /// Codes of a number or text column.
  func codes(of role: ColumnRole, into coded: inout CodedTexts) -> Codes {
    switch role {
    case .contact: put(role, into: &coded) { $0.uppercased() }
    case .number: put(role, into: &coded) { NameForm.of($0).filter { $0 != " " } }
    default: put(role, into: &coded, NameForm.of)
    }
  }

  private func column(_ role: ColumnRole) -> Int? { file.roles.firstIndex(of: role) }

  private func texts(_ role: ColumnRole) -> [String] {
    guard let column = column(role) else { return [] }
    return (0..<file.texts[column].count).map { file.texts[column][UInt32($0)] }
  }

  private func value<Value>(_ role: ColumnRole, _ values: [Value], _ row: Int) -> Value? {
    guard !values.isEmpty, let column = column(role) else { return nil }
    return values[Int(file.codes[column][row])]
  }

  private func put(_ role: ColumnRole, into coded: inout CodedTexts, _ form: (String) -> String) -> Codes {
    guard let column = column(role) else { return Codes() }
    return Codes(byText: texts(role).map { coded.code(form($0)) }, texts: file.codes[column])
  }

  /// The last part of a full name is the surname; `Surname, Forename` is understood.
  private mutating func splitFullNames(_ table: inout LinkageTable) {
    guard let column = column(.fullName) else { return }
    forenames = Codes(texts: file.codes[column])
    surnames = Codes(texts: file.codes[column])
    for text in texts(.fullName) {
      let (forename, surname) = FileColumns.split(text)
      forenames.byText.append(table.forenames.code(NameForm.of(forename)))
      surnames.byText.append(table.surnames.code(NameForm.of(surname)))
    }
  }

  private static func split(_ name: String) -> (String, String) {
    if let comma = name.firstIndex(of: ",") {
      return (String(name[name.index(after: comma)...]), String(name[..<comma]))
    }
    let parts = name.split(separator: " ")
    guard parts.count > 1 else { return ("", name) }
    return (parts.dropLast().joined(separator: " "), String(parts[parts.count - 1]))
  }

  /// House number and street together, where they stand apart.
  private func addressLines(_ table: inout LinkageTable) -> Codes {
    guard let house = column(.house), let street = column(.line) else {
      return put(.line, into: &table.lines, AddressForm.of)
    }
    var known: [UInt64: UInt32] = [:]
    var codes = Codes(byText: [], texts: [])
    for (number, name) in zip(file.codes[house], file.codes[street]) {
      let key = UInt64(number) << 32 | UInt64(name)
      if known[key] == nil {
        known[key] = UInt32(codes.byText.count)
        codes.byText.append(
          table.lines.code(AddressForm.of("\(file.texts[house][number]) \(file.texts[street][name])")))
      }
      codes.texts.append(known[key] ?? 0)
    }
    return codes
  }

  private static func sex(_ text: String) -> UInt8 {
    switch text.lowercased() {
    case "": 0
    case "m", "male", "1", "boy", "man": 1
    case "f", "female", "2", "girl", "woman": 2
    case "u", "unknown", "0", "9", "not known": 0
    default: 3
    }
  }
}
