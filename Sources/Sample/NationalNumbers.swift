/// National numbers with right check digits, one each for every number of a person.
enum NationalNumbers {
  /// The 23 check letters of a UPN (no I, O, S), in order of their value.
  private static let upnLetters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
  private static let ninoFirst = Array("ABCEGHJKLMNOPRSTWXYZ".utf8)
  private static let ninoSecond = Array("ABCEGHJKLMPRSTWXYZ".utf8)
  /// Prefixes that are never issued.
  private static let neverIssued = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]

  /// A permanent UPN of Peterborough (authority 874), given in the year in which the child started school.
  static func upn(_ number: Int, year: Int) -> String {
    let mixed = number * 1_234_577 % 3_000_000
    return upn(body: "874" + digits(2000 + mixed / 1000, 4) + digits(year % 100, 2) + digits(mixed % 1000, 3))
  }

  /// A temporary UPN, whose last character is a letter.
  static func temporaryUPN(_ number: Int, year: Int) -> String {
    let mixed = number * 1_234_577 % 3_000_000
    let last = upnLetters[mixed % 10]
    return upn(
      body: "874" + digits(4000 + mixed / 1000, 4) + digits(year % 100, 2) + digits(mixed / 10 % 100, 2)
        + character(last))
  }

  /// The check letter of the Government Data Standards Catalogue before twelve characters: the sum of position (2 to 13) times
  /// value, modulo 23.
  static func upn(body: String) -> String {
    var sum = 0
    for (index, byte) in body.utf8.enumerated() {
      let value = (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : upnLetters.firstIndex(of: byte) ?? 0
      sum += (index + 2) * value
    }
    return character(upnLetters[sum % 23]) + body
  }

  /// An NHS number: nine digits and the modulus-11 check digit. A remainder that gives 10 is never issued.
  static func nhs(_ number: Int) -> String {
    let base = 400_000_000 + (number + 7_531) * 777_777 % 30_000_000 * 10
    for last in 0..<10 {
      let body = digits(base + last, 9)
      var sum = 0
      for (index, byte) in body.utf8.enumerated() { sum += (10 - index) * (Int(byte) - 0x30) }
      let check = (11 - sum % 11) % 11
      if check != 10 { return body + String(check) }
    }
    return ""
  }

  /// A National Insurance number of letters that are issued.
  static func nino(_ number: Int) -> String {
    let mixed = (number + 7_531) * 314_159
    var first = number / 1_000_000 * 5 + mixed / 7 % 5
    var prefix = ""
    repeat {
      prefix = character(ninoFirst[first % ninoFirst.count]) + character(ninoSecond[(mixed / 31) % ninoSecond.count])
      first += 1
    } while neverIssued.contains(prefix)
    return prefix + digits(mixed % 1_000_000, 6) + character(Array("ABCD".utf8)[mixed / 13 % 4])
  }

  /// A number with leading zeros.
  static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private static func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
}
