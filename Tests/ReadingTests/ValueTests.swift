import Testing
import Vocabulary

@testable import Reading

@Suite("Values") struct ValueTests {
  /// One value read as a column of a type: what it becomes, `?CODE` where it is unreadable, `value!CODE` where it is kept with a warning.
  static func read(
    _ text: String, _ column: ColumnDeclaration, form: FileForm = FileForm(), isIdentifier: Bool = false
  ) -> String {
    var reader = ColumnReader(
      column, form: form, isKey: true, isIdentifier: isIdentifier,
      dates: DateColumn(monthFirst: form.dates == .monthFirst, latestYear: 2037))
    let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
    scratch.initialize(repeating: 0)
    defer { scratch.deallocate() }
    var text = text
    return text.withUTF8 { field in
      let reading = reader.read(field, scratch: scratch)
      let trouble = reading.trouble.map { ($0.keepsValue ? "!" : "?") + $0.code.rawValue } ?? ""
      switch reading.value {
      case .missing: return trouble
      case .number(let number): return (column.type == .date ? CalendarDay(number: number).iso : "\(number)") + trouble
      case .text(let field): return field.text + trouble
      case .mended(let bytes): return String(decoding: bytes, as: UTF8.self) + trouble
      case .word(let number): return String(decoding: reader.words[number], as: UTF8.self) + trouble
      }
    }
  }

  @Test(
    "dates are read strictly",
    arguments: [
      ("19/07/2013", "2013-07-19"), ("1/2/2013", "2013-02-01"), ("19-07-2013", "2013-07-19"),
      ("19.07.2013", "2013-07-19"),
      ("2013-07-19", "2013-07-19"), ("2013-7-9", "2013-07-09"), ("2013-Jul-19 00:00:00", "2013-07-19"),
      ("20130719", "2013-07-19"),
      ("19-Jul-13", "2013-07-19"), ("19 July 2013", "2013-07-19"), ("Jul 19, 2013", "2013-07-19"),
      ("19/07/13", "2013-07-19"),
      ("19/07/38", "1938-07-19"), ("19/07/37", "2037-07-19"), ("19/07/2013 23:59:59.997", "2013-07-19"),
      ("2013-07-19T10:30Z", "2013-07-19"), ("2016-09-30T23:00:00.000Z", "2016-10-01"),
      ("2016-12-31T23:30:00Z", "2016-12-31"), ("2017-03-26T00:59Z", "2017-03-26"), ("2017-10-28T23:00Z", "2017-10-29"),
      ("2017-10-29T23:00Z", "2017-10-29"), ("2017-01-01T00:30:00+01:00", "2016-12-31"),
      ("2017-06-30T21:00:00-0500", "2017-07-01"), ("2017-06-30T00:00+0000", "2017-06-30"),
      ("2017-06-30T10:00+1:00x", "?BAD_DATE"),
      ("19/07/2013 9:05 PM", "2013-07-19"), (" 19/07/2013\u{A0}", "2013-07-19"), ("29/02/2016", "2016-02-29"),
      ("29/02/2017", "?BAD_DATE"),
      ("31/04/2017", "?BAD_DATE"), ("07/19/2013", "?BAD_DATE"), ("19/07/2013x", "?BAD_DATE"),
      ("19/07/201", "?BAD_DATE"),
      ("19/07/2013 25:00", "?BAD_DATE"), ("19/Foo/2013", "?BAD_DATE"), ("42917", "?BAD_DATE"), ("00/00/0000", ""),
      ("31/12/9999", ""),
      ("", ""), ("NULL", ""), ("n/a", ""), ("########", "?SPREADSHEET_ERROR"), ("#N/A", "?SPREADSHEET_ERROR"),
      ("01/01/1066", "?BAD_DATE"), ("4th September 2017", "2017-09-04"), ("Mon 4 Sep 2017", "2017-09-04"),
      ("Thursday, 21st Sept 2017", "2017-09-21"), ("Moon 4 Sep 2017", "?BAD_DATE"), ("4xx September 2017", "?BAD_DATE"),
      ("Mon", "?BAD_DATE"), ("4thSep 2017", "?BAD_DATE"),
      ("19/07", "?BAD_DATE"), ("/07/2013", "?BAD_DATE"), ("1907/2013", "?BAD_DATE"), ("19//2013", "?BAD_DATE"),
    ])
  func dates(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("D", .date)) == expected)
  }

  @Test(
    "numbers are read strictly",
    arguments: [
      ("0", "0"), ("-12", "-12"), ("134.0", "134"), ("134.00", "134"), ("1,234", "1234"), ("1,234,567", "1234567"),
      ("007", "7"),
      ("1,23", "?BAD_NUMBER"), ("12,3456", "?BAD_NUMBER"), (",123", "?BAD_NUMBER"), ("1.5", "?BAD_NUMBER"),
      ("1.", "?BAD_NUMBER"),
      ("1.23E+11", "?DIGITS_LOST"), ("2147483647", "2147483647"), ("2147483648", "?BAD_NUMBER"),
      ("99999999999999999999", "?BAD_NUMBER"),
      ("-", ""), ("--1", "?BAD_NUMBER"), ("1 2", "?BAD_NUMBER"), ("½", "?BAD_NUMBER"), ("1e5", "?BAD_NUMBER"),
      ("=\"12\"", "12"),
    ])
  func integers(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("N", .integer)) == expected)
  }

  @Test(
    "decimals are hundredths",
    arguments: [
      ("1.5", "150"), ("1.500000", "150"), ("1", "100"), ("-0.05", "-5"), ("1,234.56", "123456"),
      ("0.8176", "?BAD_NUMBER"), (".5", "?BAD_NUMBER"),
      ("1.5.0", "?BAD_NUMBER"), ("21474836.47", "2147483647"), ("21474836.48", "?BAD_NUMBER"),
    ])
  func decimals(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("N", .decimal)) == expected)
  }

  @Test(
    "national numbers are kept, and marked where they are wrong",
    arguments: [
      (ColumnType.upn, "B801200005001", "B801200005001"), (.upn, " b801 2000 05001 ", "B801200005001"),
      (.upn, "A801200005001", "A801200005001!BAD_UPN_CHECK"),
      (.upn, "A950000178301", "A950000178301"), (.upn, "H243278544154", "H243278544154"),
      (.upn, "R247962919251", "R247962919251!BAD_UPN_CHECK"),
      (.upn, "X428558133462", "X428558133462!BAD_UPN_CHECK"), (.upn, "F874400114001", "F874400114001"),
      (.upn, "R87440011400A", "R87440011400A"),
      (.upn, "P207000016049", "P207000016049"), (.upn, "M80120000500A", "M80120000500A"),
      (.upn, "801200005001", "801200005001!BAD_UPN_CHECK"),
      (.upn, "8.012E+11", "?DIGITS_LOST"), (.nhs, "943 476 5919", "9434765919"), (.nhs, "9434765870", "9434765870"),
      (.nhs, "4010232137", "4010232137"),
      (.nhs, "4010232138", "4010232138!BAD_NHS_CHECK"), (.nhs, "0000000000", "?REPEATED_DIGITS"),
      (.nhs, "9434765919.0", "9434765919"),
      (.nino, "AB123456C", "AB123456C"), (.nino, "JR 54 23 12 B", "JR542312B"), (.nino, "ab123456", "AB123456"),
      (.nino, "QQ123456C", "QQ123456C!BAD_NINO_FORMAT"), (.nino, "BG123456A", "BG123456A!BAD_NINO_FORMAT"),
      (.nino, "TN210590M", "TN210590M!BAD_NINO_FORMAT"), (.nino, "AO123456A", "AO123456A!BAD_NINO_FORMAT"),
      (.nino, "PP112345F", "PP112345F!BAD_NINO_FORMAT"),
      (.uln, "1000000043", "1000000043"), (.uln, "1000000051", "1000000051"),
      (.uln, "1000000044", "1000000044!BAD_ULN_CHECK"),
      (.uprn, "100090012345", "100090012345"), (.uprn, "100090012345.0", "100090012345"), (.uprn, "-1.0", ""),
      (.uprn, "-1", ""),
      (.uprn, "1000900123456", "?BAD_UPRN"), (.uprn, "12A", "?BAD_UPRN"), (.uprn, "1.00090012E+11", "?DIGITS_LOST"),
    ])
  func nationalNumbers(type: ColumnType, text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("N", type)) == expected)
  }

  @Test(
    "postcodes",
    arguments: [
      ("PE28TY", "PE2 8TY"), ("pe1  1hg", "PE1 1HG"), ("EC1A 1BB", "EC1A 1BB"), ("W1A 0AX", "W1A 0AX"),
      ("M1 1AE", "M1 1AE"), ("N1P 1AA", "N1P 1AA"),
      ("ZZ99 3VZ", "ZZ99 3VZ"), ("PE2 8TO", "?BAD_POSTCODE"), ("PEI 1HG", "?BAD_POSTCODE"), ("PE1", "?BAD_POSTCODE"),
      ("", ""),
      ("QE1 1AA", "?BAD_POSTCODE"), ("PE123 1HG", "?BAD_POSTCODE"), ("Peterborough", "?BAD_POSTCODE"),
    ])
  func postcodes(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("P", .postcode)) == expected)
  }

  @Test(
    "texts, names, codes and yes-no",
    arguments: [
      (ColumnType.text, " a b ", "a b"), (.text, "00123", "00123"), (.text, "123456.0", "123456"),
      (.text, "1.23E+11", "?DIGITS_LOST"),
      (.text, "1E2", "1E2"), (.text, "=\"00123\"", "00123"), (.text, "#1 Flat", "#1 Flat"),
      (.text, "#REF!", "?SPREADSHEET_ERROR"), (.text, "None", "None"),
      (.text, "null", ""), (.name, "Null", "Null"), (.name, "NULL", ""), (.name, "O’Brien", "O’Brien"),
      (.code, "fixd", "FIXD"), (.code, "SUSP ", "FIXD"),
      (.code, "PERM", "PERM"), (.code, "OTHER", "OTHER!UNKNOWN_CODE"), (.yesNo, "Yes", "Y"), (.yesNo, "0", "N"),
      (.yesNo, "TRUE", "Y"), (.yesNo, "x", "?UNKNOWN_CODE"),
    ])
  func words(type: ColumnType, text: String, expected: String) {
    let codes = CodeList([CodeList.Code("FIXD", ["Susp"]), CodeList.Code("PERM")])
    #expect(ValueTests.read(text, ColumnDeclaration("T", type, codes: type == .code ? codes : CodeList())) == expected)
  }

  @Test(
    "text that was broken before it came is mended where there is one way to",
    arguments: [
      ("ZoÃ«", "Zoë!TEXT_MENDED"), ("O\u{92}Brien", "O’Brien!TEXT_MENDED"), ("MuÃ±oz-Łukasz", "MuÃ±oz-Łukasz"),
      ("Ã…se", "Åse!TEXT_MENDED"), ("Ma\u{FFFD}gorzata", "Ma\u{FFFD}gorzata!TEXT_BROKEN"), ("Zoë", "Zoë"),
      ("Ñañez", "Ñañez"),
      ("“Ana”", "“Ana”"), ("Đặng", "Đặng"),
    ])
  func brokenText(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("N", .name)) == expected)
  }

  @Test(
    "codes are told by their letters and digits",
    arguments: [
      ("a) Male", "M"), ("b) female", "F"), ("MALE", "M"), ("Step  down", "Step-down"), ("stepped/down", "Step-down"),
      ("A+", "A+"), ("A", "A"), ("a-", "a-!UNKNOWN_CODE"), ("Mal", "Mal!UNKNOWN_CODE"),
    ])
  func looseCodes(text: String, expected: String) {
    let codes = CodeList([
      CodeList.Code("M", ["Male"]), CodeList.Code("F", ["Female"]), CodeList.Code("Step-down", ["Stepped down"]),
      CodeList.Code("A+"), CodeList.Code("A"),
    ])
    #expect(ValueTests.read(text, ColumnDeclaration("C", .code, codes: codes)) == expected)
  }

  @Test("a form, further blanks and marks of suppression are a column's own")
  func ownForms() throws {
    var id = ColumnDeclaration("ID", .text)
    id.pattern = try ValuePattern("P?\\d{1,7}")
    id.blanks = ["-1"]
    var count = ColumnDeclaration("N", .integer)
    count.suppressed = ["c", "low"]
    #expect(["P17", "-1", "12345678"].map { ValueTests.read($0, id) } == ["P17", "", "?BAD_FORM"])
    #expect(
      ["12", "C", "low", "x"].map { ValueTests.read($0, count) } == ["12", "?SUPPRESSED", "?SUPPRESSED", "?BAD_NUMBER"])
  }

  @Test(
    "in a key that names somebody, what programs write for nothing is nobody",
    arguments: [
      ("N/A", ""), ("-", ""), ("unknown", ""), ("None", ""), ("10011.0", "10011"), ("P10011", "P10011"),
      ("00123", "00123"),
      ("N/A1", "N/A1"), ("1.10", "1.10"),
    ])
  func identifiers(text: String, expected: String) {
    #expect(ValueTests.read(text, ColumnDeclaration("K", .text), isIdentifier: true) == expected)
  }

  @Test("the public checks agree with the reader's")
  func publicChecks() {
    #expect(NationalNumberCheck.isUPN("B801200005001") && !NationalNumberCheck.isUPN("B801200005002"))
    #expect(
      NationalNumberCheck.isNHS("9434765919") && NationalNumberCheck.isNINO("AB123456C")
        && NationalNumberCheck.isULN("1000000043"))
  }
}
