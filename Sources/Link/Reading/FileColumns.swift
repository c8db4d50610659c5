import Match
import Vocabulary

/// The columns of the table, each put together from the same column of every file; every distinct text is put into form once.
///
/// Records stand by file and then by id, and codes are given in that order, so that the order of the rows in the files changes nothing.
struct FileColumns: Sendable {
  /// A column by code.
  typealias Coded = (texts: CodedTexts, codes: [UInt32])
  /// Puts the bytes of a text into the form for comparing.
  typealias Form = @Sendable (UnsafeBufferPointer<UInt8>) -> [UInt8]

  let files: [PeopleFile]
  /// For each file its rows in order of id.
  let orders: [[UInt32]]

  init(_ files: [PeopleFile]) {
    self.files = files
    orders = Concurrent.map(files.count) { FileColumns.order(files[$0].ids) }
  }

  /// Number of records.
  var count: Int { orders.reduce(0) { $0 + $1.count } }

  /// Rows in order of id, of equal ids in order of row; most files are in order already.
  private static func order(_ ids: TextColumn) -> [UInt32] {
    let rows = Array(0..<UInt32(ids.count))
    return ids.bytes.withUnsafeBufferPointer { bytes in
      func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        bytes[ids.range(Int(left))].lexicographicallyPrecedes(bytes[ids.range(Int(right))])
      }
      let isSorted = rows.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
      return isSorted ? rows : rows.sorted { precedes($0, $1) || ($0 < $1 && !precedes($1, $0)) }
    }
  }

  /// Reads a text that is not empty.
  typealias Reader<Value> = (UnsafeBufferPointer<UInt8>) -> Value

  /// The column of a role by code; a file that lacks it has missing values.
  func coded(_ role: ColumnRole) -> Coded {
    var texts = CodedTexts()
    let codes: [UInt32] = values(role, missing: 0) { file, column -> Reader<UInt32> in
      let form = FileColumns.form(role, of: file.roles[column])
      return { bytes in
        let text = form(bytes)
        return text.withUnsafeBufferPointer { texts.code($0) }
      }
    }
    return (texts, codes)
  }

  /// Dates of birth as digits.
  func births() -> [Int32] {
    values(.birth, missing: 0) { file, column -> Reader<Int32> in
      let texts = file.texts[column].texts
      let digits = BirthDigits((0..<texts.count).map { texts[$0] })
      return { digits.read(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// 0 missing, 1 male, 2 female, 3 other.
  func sexes() -> [UInt8] {
    values(.sex, missing: 0) { _, _ -> Reader<UInt8> in { FileColumns.sex(String(decoding: $0, as: UTF8.self)) } }
  }

  /// The days of the records.
  func days() -> [Int32] {
    values(.seen, missing: Column.missing) { _, _ -> Reader<Int32> in
      { CalendarDay(iso: String(decoding: $0.prefix(10), as: UTF8.self))?.number ?? Column.missing }
    }
  }

  /// The ids of all records.
  func ids() -> TextColumn {
    var ids = TextColumn()
    for (file, order) in zip(files, orders) {
      file.ids.bytes.withUnsafeBufferPointer { bytes in
        for row in order { ids.append(UnsafeBufferPointer(rebasing: bytes[file.ids.range(Int(row))])) }
      }
    }
    return ids
  }

  /// One value a record, read once for each distinct text of a file.
  private func values<Value>(
    _ role: ColumnRole, missing: Value,
    _ reader: (_ file: PeopleFile, _ column: Int) -> Reader<Value>
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for (file, order) in zip(files, orders) {
      guard let column = file.column(role) else {
        values.append(contentsOf: repeatElement(missing, count: order.count))
        continue
      }
      let read = reader(file, column)
      let (texts, codes) = (file.texts[column].texts, file.codes[column])
      var known = [Value?](repeating: nil, count: texts.count)
      texts.bytes.withUnsafeBufferPointer { bytes in
        for row in order {
          let code = Int(codes[Int(row)])
          let value =
            known[code] ?? (code == 0 ? missing : read(UnsafeBufferPointer(rebasing: bytes[texts.range(code)])))
          known[code] = value
          values.append(value)
        }
      }
    }
    return values
  }

  /// How the texts of a column are put into form for a role.
  private static func form(_ role: ColumnRole, of column: ColumnRole) -> Form {
    switch (role, column) {
    case (.forename, .fullName): { NameForm.of(FullName($0).forename) }
    case (.surname, .fullName): { NameForm.of(FullName($0).surname) }
    case (.line, _): { AddressForm.of($0) }
    case (.postcode, _): { AddressForm.postcode($0) }
    case (.number, _): { NameForm.of($0).filter { $0 != 0x20 } }
    case (.contact, _): { Array(String(decoding: $0, as: UTF8.self).uppercased().utf8) }
    default: { NameForm.of($0) }
    }
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
