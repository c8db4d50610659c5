/// Reads dates of birth as the digits `yyyymmdd`. What is no day of the calendar is kept all the same: a mistyped date still tells.
struct BirthDigits {
  /// Whether `03/04/2001` is the third of April.
  private let isDayFirst: Bool

  /// Looks at all distinct texts to tell in which order day and month stand.
  init(_ texts: [String]) {
    var dayFirst = 0
    var monthFirst = 0
    for text in texts {
      guard let parts = BirthDigits.parts(text), parts[0].count <= 2, let first = Int(parts[0]),
        let second = Int(parts[1])
      else { continue }
      if first > 12 { dayFirst += 1 }
      if second > 12 { monthFirst += 1 }
    }
    isDayFirst = monthFirst <= dayFirst
  }

  /// The digits; 0 where there is no date.
  func read(_ text: String) -> Int32 {
    if let parts = BirthDigits.parts(text) {
      let numbers = parts.map { Int32($0) ?? 0 }
      if parts[0].count == 4 { return digits(numbers[0], numbers[1], numbers[2]) }
      let year = parts[2].count == 2 ? numbers[2] + (numbers[2] > 30 ? 1900 : 2000) : numbers[2]
      return isDayFirst ? digits(year, numbers[1], numbers[0]) : digits(year, numbers[0], numbers[1])
    }
    let plain = text.utf8.filter { (0x30...0x39).contains($0) }
    guard plain.count == text.utf8.count, plain.count == 8 || plain.count == 4 else { return 0 }
    let number = plain.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
    return plain.count == 4 ? number * 10_000 : number
  }

  private func digits(_ year: Int32, _ month: Int32, _ day: Int32) -> Int32 {
    year > 0 && year < 10_000 && month < 100 && day < 100 ? year * 10_000 + month * 100 + day : 0
  }

  private static func parts(_ text: String) -> [Substring]? {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split { $0 == "-" || $0 == "/" || $0 == "." }
    return parts.count == 3 && parts.allSatisfy { Int32($0) != nil && $0.count <= 4 } ? parts : nil
  }
}
