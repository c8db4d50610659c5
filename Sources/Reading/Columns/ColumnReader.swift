/// Reads the values of one declared column, without making a text of any.
package struct ColumnReader {
  package let column: ColumnDeclaration
  /// The words that codes and yes-no become, by number.
  package let words: [[UInt8]]
  /// The state of a date column.
  package var dates: DateColumn
  private let blanks: SpellingTable
  private let suppressed: SpellingTable
  private let codes: CodeTable
  /// Whether a `.0` is taken off: in columns that hold numbers or keys.
  private let dropsTail: Bool
  private let isText: Bool
  /// Whether texts may have been broken before they came: never where all bytes of a file are ASCII.
  private let looksForBroken: Bool

  package init(
    _ column: ColumnDeclaration, form: FileForm, isKey: Bool, isIdentifier: Bool = false, isPlain: Bool = false,
    dates: DateColumn
  ) {
    self.column = column
    self.dates = dates
    looksForBroken = !isPlain
    isText = [.text, .name, .code].contains(column.type)
    // In a text that names somebody they are nobody: read as a key, they would make one person of all who have none.
    let always =
      isText && !isIdentifier
      ? [] : ColumnReader.neverValues + (column.type == .date ? ColumnReader.neverDates : [])
    blanks = SpellingTable((form.blanks + column.blanks + always).map { ($0, 0) })
    suppressed = SpellingTable(column.suppressed.map { ($0, 0) })
    let list = ColumnReader.spellings(of: column)
    words = list.map { Array($0.word.utf8) }
    codes = CodeTable(list)
    dropsTail = column.type == .uprn || column.type == .nhs || column.type == .uln || (isKey && column.type == .text)
  }

  /// What programs write for "nothing", where it can be nothing else.
  private static let neverValues = [
    "NULL", "\\N", "(blank)", "(null)", "NaT", "NaN", "None", "N/A", "-", "--", "Unknown", "Not known",
  ]
  private static let neverDates = ["00/00/0000", "0000-00-00", "31/12/9999", "9999-12-31", "0"]

  private static func spellings(of column: ColumnDeclaration) -> [CodeList.Code] {
    guard column.type == .yesNo else { return column.codes.codes }
    let usual = [CodeList.Code("Y", ["Yes", "True", "T", "1"]), CodeList.Code("N", ["No", "False", "F", "0"])]
    return usual.map { code in
      let declared = column.codes.codes.first { $0.word == code.word }
      return CodeList.Code(code.word, (declared?.spellings ?? []) + code.spellings)
    }
  }

  /// Reads a field; `scratch` has room for 64 bytes and may hold the value until the next call.
  package mutating func read(_ raw: FieldBytes, scratch: UnsafeMutableBufferPointer<UInt8>) -> FieldReading {
    guard looksForBroken, let visible = InvisibleText.taken(from: raw) else { return readVisible(raw, scratch) }
    return visible.withUnsafeBufferPointer { bytes in
      var reading = readVisible(bytes, scratch)
      if case .text(let text) = reading.value { reading.value = .mended(Array(text)) }
      return reading
    }
  }

  private mutating func readVisible(_ raw: FieldBytes, _ scratch: UnsafeMutableBufferPointer<UInt8>) -> FieldReading {
    var field = raw.trimmed
    guard let first = field.first else { return .missing }
    if first == 0x3D { field = ColumnReader.withoutGuard(field) }
    if first == 0x23, ColumnReader.isSpreadsheetError(field, isText: isText) { return .unreadable(.spreadsheetError) }
    if blanks.find(field) != nil, column.type != .name || !isName(field) { return .missing }
    if suppressed.find(field) != nil { return .unreadable(.suppressed) }
    if let pattern = column.pattern, !pattern.matches(dropsTail ? NumberText.withoutTail(field) : field) {
      return .unreadable(.badForm)
    }
    switch column.type {
    case .text, .name: return text(field)
    case .code, .yesNo: return code(field)
    case .date: return date(field)
    case .integer: return number(field, places: 0, scratch)
    case .decimal: return number(field, places: 2, scratch)
    case .upn, .nino, .nhs, .uln, .uprn: return nationalNumber(field, scratch)
    case .postcode:
      let count = PostcodeText.write(field, to: scratch)
      return count == 0 ? .unreadable(.badPostcode) : FieldReading(.text(FieldBytes(rebasing: scratch[..<count])))
    }
  }

  // MARK: By type

  /// Whether a word for nothing may be somebody's name: `Null` is, `NULL` and `(null)` are not.
  private func isName(_ field: FieldBytes) -> Bool {
    field.allSatisfy { $0.isLetter || $0 >= 0x80 } && field.contains { $0.raised != $0 }
  }

  private mutating func date(_ field: FieldBytes) -> FieldReading {
    var reading = dates.read(field)
    if reading.trouble != nil, let day = column.monthAs,
      let number = MonthText.read(field, as: day, latestYear: dates.latestYear)
    {
      reading = FieldReading(.number(number))
    }
    guard !column.neverDays.isEmpty, case .number(let day) = reading.value, column.neverDays.contains(day) else {
      return reading
    }
    return .missing
  }

  private func text(_ field: FieldBytes) -> FieldReading {
    if field.count >= 5, NumberText.isPowerOfTen(field) { return .unreadable(.digitsLost) }
    if let longest = column.longest, field.count > longest, field.text.count > longest { return .unreadable(.tooLong) }
    if looksForBroken, let mended = BrokenText.reading(field) { return mended }
    return FieldReading(.text(dropsTail ? NumberText.withoutTail(field) : field))
  }

  private func code(_ field: FieldBytes) -> FieldReading {
    if let number = codes.find(field) { return FieldReading(.word(number)) }
    if column.type == .yesNo { return .unreadable(.badFlag) }
    if words.isEmpty { return FieldReading(.text(field)) }
    return column.codes.otherwise == .keep ? FieldReading(.text(field), .keptCode) : .unreadable(.unknownCode)
  }

  private func number(_ field: FieldBytes, places: Int, _ scratch: UnsafeMutableBufferPointer<UInt8>) -> FieldReading {
    let outcome = NumberText.read(field, places: places)
    if column.keepsDigits, let digits = digits(field, outcome, scratch) { return FieldReading(.text(digits)) }
    switch outcome {
    case .number(let number):
      guard let small = Int32(exactly: number), small != Int32.min else { return .unreadable(.outOfRange) }
      return column.range.map { $0.contains(number) } ?? true ? FieldReading(.number(small)) : .unreadable(.outOfRange)
    case .tooLarge: return .unreadable(.outOfRange)
    case .tooManyPlaces: return .unreadable(.tooManyPlaces)
    case .notANumber: return .unreadable(NumberText.isPowerOfTen(field) ? .digitsLost : .badNumber)
    }
  }

  /// A number as it was written, without commas between thousands and without the `.0` of a whole one.
  private func digits(
    _ field: FieldBytes, _ outcome: NumberText.Outcome, _ scratch: UnsafeMutableBufferPointer<UInt8>
  ) -> FieldBytes? {
    switch outcome {
    case .number(let number): if let range = column.range, !range.contains(number) { return nil }
    case .tooManyPlaces where column.type == .decimal && column.range == nil: break
    default: return nil
    }
    let plain = column.type == .integer ? NumberText.withoutTail(field) : field
    var count = 0
    for byte in plain where byte != 0x2C && count < scratch.count {
      scratch[count] = byte
      count += 1
    }
    return FieldBytes(rebasing: scratch[..<count])
  }

  private func nationalNumber(_ field: FieldBytes, _ scratch: UnsafeMutableBufferPointer<UInt8>) -> FieldReading {
    if NumberText.isPowerOfTen(field) { return .unreadable(.digitsLost) }
    let plain = dropsTail ? NumberText.withoutTail(field) : field
    var count = 0
    for byte in plain where byte.isLetter || byte.isDigit || byte >= 0x80 {
      guard count < 32 else { return FieldReading(.text(field), trouble(column.type)) }
      scratch[count] = byte.raised
      count += 1
    }
    let number = FieldBytes(rebasing: scratch[..<count])
    if NationalNumberCheck.isOneDigitRepeated(number) { return .unreadable(.repeatedDigits) }
    if column.type == .uprn { return uprn(field: plain, number) }
    return FieldReading(.text(number), isRight(number) ? nil : trouble(column.type))
  }

  private func uprn(field: FieldBytes, _ number: FieldBytes) -> FieldReading {
    if field.isWord("-1") || field.isWord("-1.0") || number.isWord("0") { return .missing }
    guard field.first != 0x2D, number.isDigits, number.count <= 12 else { return .unreadable(.badUPRN) }
    return FieldReading(.text(number))
  }

  private func isRight(_ number: FieldBytes) -> Bool {
    switch column.type {
    case .upn: NationalNumberCheck.isUPN(number)
    case .nino: NationalNumberCheck.isNINO(number)
    case .nhs: NationalNumberCheck.isNHS(number)
    default: NationalNumberCheck.isULN(number)
    }
  }

  private func trouble(_ type: ColumnType) -> ValueTrouble {
    switch type {
    case .upn: .badUPN
    case .nino: .badNINO
    case .nhs: .badNHS
    case .uprn: .badUPRN
    default: .badULN
    }
  }

  // MARK: What spreadsheets leave behind

  /// `="00123"` is `00123`.
  private static func withoutGuard(_ field: FieldBytes) -> FieldBytes {
    guard field.count >= 3, field[1] == 0x22, field[field.count - 1] == 0x22 else { return field }
    return FieldBytes(rebasing: field[2..<(field.count - 1)])
  }

  /// `#####` for a value that did not fit its cell, and the error values.
  private static func isSpreadsheetError(_ field: FieldBytes, isText: Bool) -> Bool {
    if field.allSatisfy({ $0 == 0x23 }) { return !isText || field.count >= 4 }
    return errors.find(field) != nil
  }

  private static let errors = SpellingTable(
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].map { ($0, 0) })
}
