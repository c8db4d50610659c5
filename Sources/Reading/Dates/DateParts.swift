/// The numbers of a written date, in the order in which they stand, and its month where that is a word: leniently, for dates that are only compared.
package struct DateParts {
  package private(set) var numbers: [Int] = []
  /// Digits of each number.
  package private(set) var lengths: [Int] = []
  package private(set) var month: Int?

  /// Nil where the field is no date. What follows the date, as the time of day, is passed over.
  package init?(_ field: FieldBytes) {
    var scan = DateScan(field)
    while let byte = scan.next, parts < 3 {
      if scan.isAtDigit {
        guard let run = scan.number() else { return nil }
        add(run.number, digits: run.digits)
      } else if scan.isAtLetter {
        guard take(word: scan.word().text) else { return nil }
      } else {
        if byte == 0x3A { return nil }
        scan.skip()
        // `1971--24`: the month is not there.
        if byte == 0x2D, scan.next == 0x2D, numbers.count == 1, lengths[0] >= 4 {
          scan.skip()
          add(0, digits: 1)
        }
      }
    }
    if numbers.count == 2, lengths[0] > 4, month == nil {
      // A telephone number has its area code first. Days that a spreadsheet counts have at most a fraction behind them, and no zero before.
      if lengths[0] == 5, !field.dropFirst(5).starts(with: [0x2E]) { return nil }
      dropFraction()
    }
    if lengths.first == 5, field.first == 0x30 { return nil }
    if numbers.isEmpty || (numbers.count == 1 && month == nil && lengths[0] < 4) { return nil }
  }

  /// Whether the date is a single number.
  package var isCompact: Bool { numbers.count == 1 && month == nil }

  /// Numbers, and the month's name.
  package var parts: Int { numbers.count + (month == nil ? 0 : 1) }

  /// Day and month in the order in which they stand, where a year follows them.
  var dayAndMonth: (Int, Int)? {
    if numbers.count == 3, lengths[0] < 3 { return (numbers[0], numbers[1]) }
    guard isCompact, lengths[0] == 7 || (lengths[0] == 8 && !(1500...2199).contains(numbers[0] / 10_000)) else {
      return nil
    }
    return (numbers[0] / 1_000_000, numbers[0] / 10_000 % 100)
  }

  private mutating func add(_ number: Int, digits: Int) {
    numbers.append(number)
    lengths.append(digits)
  }

  /// `19710624.0` is one number.
  private mutating func dropFraction() {
    numbers.removeLast()
    lengths.removeLast()
  }

  /// Takes a month's name, or passes over what may stand in a date; false for any other word.
  private mutating func take(word: String) -> Bool {
    let word = word.lowercased()
    if ["st", "nd", "rd", "th", "t", "z", "de", "del", "of", "er"].contains(word) { return true }
    guard month == nil, let found = MonthName.european(word) else { return false }
    month = found
    return true
  }
}
