/// The numbers of a written date, in the order in which they stand, and its month where that is a word.
struct DateParts {
  private(set) var numbers: [Int] = []
  /// Digits of each number.
  private(set) var lengths: [Int] = []
  private(set) var month: Int?

  /// Nil where the text is no date. What follows the date, as the time of day, is passed over.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    while let byte = rest.first, parts < 3 {
      if (0x30...0x39).contains(byte) {
        let run = rest.prefix { (0x30...0x39).contains($0) }
        guard run.count <= 8, let number = Int(String(Substring(run))) else { return nil }
        numbers.append(number)
        lengths.append(run.count)
        rest = rest.dropFirst(run.count)
      } else if byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) {
        let run = rest.prefix { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
        guard take(word: String(Substring(run))) else { return nil }
        rest = rest.dropFirst(run.count)
      } else if numbers.count == 1, lengths[0] >= 4, byte == 0x2D, rest.dropFirst().first == 0x2D {
        // `1971--24`: the month is not there.
        numbers.append(0)
        lengths.append(1)
        rest = rest.dropFirst(2)
      } else if byte == 0x3A {
        return nil
      } else {
        rest = rest.dropFirst()
      }
    }
    if numbers.count == 2, lengths[0] > 4, month == nil {
      // A telephone number has its area code first. Days that a spreadsheet counts have at most a fraction behind them, and no zero before.
      if lengths[0] == 5, !text.utf8.dropFirst(5).starts(with: [0x2E]) { return nil }
      dropFraction()
    }
    if lengths.first == 5, text.utf8.first == 0x30 { return nil }
    if numbers.isEmpty || (numbers.count == 1 && month == nil && lengths[0] < 4) { return nil }
  }

  /// Whether the date is a single number.
  var isCompact: Bool { numbers.count == 1 && month == nil }

  /// Day and month in the order in which they stand, where a year follows them.
  var dayAndMonth: (Int, Int)? {
    if numbers.count == 3, lengths[0] < 3 { return (numbers[0], numbers[1]) }
    guard isCompact, lengths[0] == 7 || (lengths[0] == 8 && !(1500...2199).contains(numbers[0] / 10_000)) else {
      return nil
    }
    return (numbers[0] / 1_000_000, numbers[0] / 10_000 % 100)
  }

  private var parts: Int { numbers.count + (month == nil ? 0 : 1) }

  /// `19710624.0` is one number.
  private mutating func dropFraction() {
    numbers.removeLast()
    lengths.removeLast()
  }

  /// Takes a month's name, or passes over what may stand in a date; false for any other word.
  private mutating func take(word: String) -> Bool {
    let word = word.lowercased()
    if ["st", "nd", "rd", "th", "t", "z", "de", "del", "of", "er"].contains(word) { return true }
    guard word.count >= 3, month == nil,
      let place = DateParts.months.firstIndex(where: { $0.contains(String(word.prefix(3))) })
    else { return false }
    month = place + 1
    // `juin` and `juillet` begin alike, but for their fourth letter.
    if word.hasPrefix("juil") { month = 7 }
    return true
  }

  private static let months: [Set<String>] = [
    ["jan", "ene", "gen", "sty"], ["feb", "fev", "fév", "lut"], ["mar", "mär", "mrz", "maa", "mrt"],
    ["apr", "avr", "abr", "kwi"], ["may", "mai", "mag", "mei", "maj"], ["jun", "jui", "giu", "cze"],
    ["jul", "lug", "lip"], ["aug", "aou", "aoû", "ago", "sie"], ["sep", "set", "wrz"],
    ["oct", "okt", "out", "ott", "paz"], ["nov", "lis"], ["dec", "dez", "dic", "déc", "gru"],
  ]
}
