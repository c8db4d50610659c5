import Settings
import Vocabulary

/// The tiny forms in which a plan writes its numbers: `6 months`, `at least 90%`, `fewer than 6 sessions`, `13 to 19`.
extension Setting {
  /// `6 months`, or `unspecified` where the plan names no period.
  func months(unspecified: Int? = nil) -> Int? {
    if let unspecified, text == "unspecified" { return unspecified }
    return amount(["months", "month"], in: 0...120)
  }

  /// `3 terms`.
  var terms: Int? { amount(["terms", "term"], in: 1...9) }

  /// `20%`.
  var percent: Int? {
    guard let text else { return nil }
    guard text.hasSuffix("%"), let number = Int(text.dropLast()), (0...100).contains(number) else {
      wrong("'\(text)' is not a percentage; write 20%")
      return nil
    }
    return number
  }

  /// `6 sessions`, `20 school days`, `26 weeks`.
  func amount(_ units: [String], in bounds: ClosedRange<Int>) -> Int? {
    guard let text else { return nil }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]) else {
      wrong("'\(text)' is not a number of \(units[0]); write 6 \(units[0])")
      return nil
    }
    guard units.contains(String(parts[1])) else {
      wrong("'\(parts[1])' does not count here\(NearestWord.hint(String(parts[1]), in: units))")
      return nil
    }
    guard bounds.contains(number) else {
      wrong("\(number) \(units[0]) is out of range: \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// `13 to 19`, or `up to 24`.
  var ages: ClosedRange<Int>? {
    guard let text else { return nil }
    if text.hasPrefix("up to "), let high = Int(text.dropFirst(6)), (0...120).contains(high) { return 0...high }
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[1] == "to", let low = Int(parts[0]), let high = Int(parts[2]), low <= high,
      (0...120).contains(low), high <= 120
    else {
      wrong("'\(text)' is not a range of ages; write 13 to 19")
      return nil
    }
    return low...high
  }
}
