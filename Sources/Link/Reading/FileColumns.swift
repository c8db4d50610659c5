import Linkage
import Reading
import Vocabulary

/// The columns of the table, each put together from the same field of every file; every distinct text is put into form once.
///
/// Records stand by file and then by id, and codes are given in that order, so that the order of the rows in the files changes nothing.
struct FileColumns: Sendable {
  /// A column by code.
  typealias Coded = (texts: CodedTexts, codes: [UInt32])
  /// Reads a text that is not missing.
  typealias Reader<Value> = (UnsafeBufferPointer<UInt8>) -> Value
  /// Puts the bytes of a text into the form for comparing.
  typealias Form = Reader<[UInt8]>

  let files: [PeopleReader]
  /// For each file its rows in order of id.
  let orders: [[UInt32]]

  init(_ files: [PeopleReader]) {
    self.files = files
    orders = Parallel.map(files.count) { FileColumns.order(files[$0].ids) }
  }

  /// Number of records.
  var count: Int { orders.reduce(0) { $0 + $1.count } }

  /// Whether any file has a role.
  func has(_ role: ColumnRole) -> Bool { files.contains { $0.field(role) != nil } }

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

  /// The column of a role by code; a file that lacks it has missing values.
  func coded(_ role: ColumnRole) -> Coded {
    var texts = CodedTexts()
    let codes = codes(role, in: &texts)
    return (texts, codes)
  }

  /// The codes of a role's texts, new ones added to those that are known.
  func codes(_ role: ColumnRole, in texts: inout CodedTexts) -> [UInt32] {
    var known = texts
    let codes: [UInt32] = values(role, missing: 0) { file, field -> Reader<UInt32> in
      let form = FileColumns.form(role, file, field)
      return { bytes in form(bytes).withUnsafeBufferPointer { known.code($0) } }
    }
    texts = known
    return codes
  }

  /// Dates of birth as digits. Where there are only ages, years that are as far apart as the ages are stand for them.
  func births() -> [Int32] {
    if has(.birth) {
      return values(.birth, missing: 0) { file, field -> Reader<Int32> in
        let digits = BirthDigits(FileColumns.distinct(file, field))
        return { digits.read(String(decoding: $0, as: UTF8.self)) }
      }
    }
    return values(.age, missing: 0) { _, _ -> Reader<Int32> in
      { bytes in
        guard let age = Int32(String(decoding: bytes, as: UTF8.self)), (0...130).contains(age) else { return 0 }
        return (2000 - age) * 10_000
      }
    }
  }

  /// 0 missing, 1 male, 2 female, 3 other.
  func sexes() -> [UInt8] {
    values(.sex, missing: 0) { file, field -> Reader<UInt8> in
      let codes = SexCodes(FileColumns.distinct(file, field))
      return { codes.read(String(decoding: $0, as: UTF8.self)) }
    }
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

  private static func distinct(_ file: PeopleReader, _ field: Int) -> [String] {
    let texts = file.texts[field].texts
    return (1..<max(1, texts.count)).map { texts[$0] }
  }

  /// One value a record, read once for each distinct text of a file.
  private func values<Value>(
    _ role: ColumnRole, missing: Value,
    _ reader: (_ file: PeopleReader, _ field: Int) -> Reader<Value>
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for (file, order) in zip(files, orders) {
      guard let field = file.field(role) else {
        values.append(contentsOf: repeatElement(missing, count: order.count))
        continue
      }
      let read = reader(file, field)
      let (texts, codes) = (file.texts[field].texts, file.codes[field])
      // Na is a name. Whoever writes it for missing ones leaves no cell blank.
      let mayBeNA = FileColumns.names.contains(role) && codes.contains(0)
      func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        CellText.isMissing(text) && !(mayBeNA && text.elementsEqual(FileColumns.na))
      }
      var known = [Value?](repeating: nil, count: texts.count)
      texts.bytes.withUnsafeBufferPointer { bytes in
        for row in order {
          let code = Int(codes[Int(row)])
          let text = UnsafeBufferPointer(rebasing: bytes[texts.range(code)])
          let value = known[code] ?? (isMissing(text) ? missing : CellText.withPlain(text, read))
          known[code] = value
          values.append(value)
        }
      }
    }
    return values
  }

  private static let names: Set<ColumnRole> = [.forename, .surname, .middle, .otherForename, .otherSurname]
  private static let na = Array("NA".utf8)

  /// How the texts of a field are put into form for a role.
  private static func form(_ role: ColumnRole, _ file: PeopleReader, _ field: Int) -> Form {
    switch (role, file.fields[field].role) {
    case (.forename, .fullName): return { NameForm.of(FullName($0).forename) }
    case (.surname, .fullName): return { NameForm.of(FullName($0).surname) }
    case (.line, _): return { AddressForm.of($0) }
    case (.postcode, _): return PostcodeDigits(distinct(file, field)).form
    case (.number, _): return { NameForm.of($0).filter { $0 != 0x20 } }
    case (.contact, _): return { ContactForm.of($0) }
    default: return { NameForm.of($0) }
    }
  }
}
