import Testing
import Vocabulary

@testable import Sample

struct CheckDigitTests {
  /// Known right numbers: the examples of the standards.
  @Test(arguments: ["801200005001": "B801200005001", "950000178301": "A950000178301", "87440011400A": "R87440011400A"])
  func upnLetter(body: String, whole: String) {
    #expect(NationalNumbers.upn(body: body) == whole)
  }

  @Test func everyNHSNumberPassesItsCheck() {
    for number in stride(from: 0, to: 3_000_000, by: 997) {
      let digits = NationalNumbers.nhs(number).utf8.map { Int($0) - 0x30 }
      #expect(digits.count == 10)
      let sum = zip(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(sum % 11 == 0, "person \(number)")
    }
  }

  @Test func everyNINOCouldBeIssued() {
    for number in stride(from: 0, to: 3_000_000, by: 997) {
      let nino = NationalNumbers.nino(number)
      let bytes = Array(nino.utf8)
      #expect(bytes.count == 9)
      #expect(!"DFIQUV".utf8.contains(bytes[0]) && !"DFIQUVO".utf8.contains(bytes[1]))
      #expect(!["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(String(nino.prefix(2))))
      #expect("ABCD".utf8.contains(bytes[8]))
    }
  }

  @Test func noTwoPeopleShareANumber() {
    var upns: Set<String> = []
    var ninos: Set<String> = []
    var nhs: Set<String> = []
    for number in 0..<120_000 {
      #expect(upns.insert(NationalNumbers.upn(number, year: 2010)).inserted, "UPN of person \(number)")
      #expect(ninos.insert(NationalNumbers.nino(number)).inserted, "NINO of person \(number)")
      #expect(nhs.insert(NationalNumbers.nhs(number)).inserted, "NHS number of person \(number)")
    }
  }

  @Test(arguments: [2016: "2016-03-27", 2017: "2017-04-16", 2018: "2018-04-01", 2024: "2024-03-31"])
  func easter(year: Int, sunday: String) {
    #expect(SchoolTerm.easterSunday(year).iso == sunday)
  }
}
