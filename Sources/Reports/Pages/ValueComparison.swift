/// Two lists of values side by side, cut up so that a page can mark the characters in which they differ.
enum ValueComparison {
  /// A stretch of a value.
  struct Part: Equatable {
    let text: String
    let differs: Bool
  }

  /// Values longer than this are marked as a whole: nobody reads single letters in them, and comparing takes the square of the length.
  private static let longest = 80

  /// The values of one record, each in parts, as they differ from the other record's nearest value.
  static func parts(_ values: [String], beside others: [String]) -> [[Part]] {
    values.map { value in
      guard !others.isEmpty, !others.contains(where: { isSame($0, value) }) else { return plain(value) }
      let nearest = others.map { parts(value, beside: $0) }.max { kept($0) < kept($1) }
      return nearest ?? plain(value)
    }
  }

  /// Whether two values are the same to whoever reads them.
  static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }

  private static func plain(_ value: String) -> [Part] { [Part(text: value, differs: false)] }

  private static func kept(_ parts: [Part]) -> Int { parts.reduce(0) { $0 + ($1.differs ? 0 : $1.text.count) } }

  private static func parts(_ value: String, beside other: String) -> [Part] {
    if let dates = dateParts(value, other) { return dates }
    let (ours, theirs) = (Array(value), Array(other))
    guard ours.count <= longest, theirs.count <= longest else { return [Part(text: value, differs: true)] }
    let shared = common(ours.map { $0.lowercased() }, theirs.map { $0.lowercased() })
    // Letters that two words have in common by chance would be a sprinkling that hides how different the words are.
    guard shared.reduce(0, { $0 + ($1 ? 1 : 0) }) * 2 >= max(ours.count, theirs.count) else {
      return [Part(text: value, differs: true)]
    }
    return joined(zip(ours, shared).map { Part(text: String($0), differs: !$1) })
  }

  /// Dates differ by year, month or day, not by a digit.
  private static func dateParts(_ value: String, _ other: String) -> [Part]? {
    let (ours, theirs) = (value.split(separator: "-"), other.split(separator: "-"))
    guard ours.count == 3, theirs.count == 3, (ours + theirs).allSatisfy({ $0.allSatisfy { $0.isNumber } }) else {
      return nil
    }
    let parts = ours.indices.flatMap { place in
      (place == 0 ? [] : [Part(text: "-", differs: false)])
        + [Part(text: String(ours[place]), differs: ours[place] != theirs[place])]
    }
    return joined(parts)
  }

  private static func joined(_ parts: [Part]) -> [Part] {
    parts.reduce(into: []) { joined, part in
      if let last = joined.last, last.differs == part.differs {
        joined[joined.count - 1] = Part(text: last.text + part.text, differs: part.differs)
      } else {
        joined.append(part)
      }
    }
  }

  /// For each of our characters whether it belongs to the longest sequence that both have.
  private static func common(_ ours: [String], _ theirs: [String]) -> [Bool] {
    var lengths = Array(repeating: Array(repeating: 0, count: theirs.count + 1), count: ours.count + 1)
    for a in ours.indices.reversed() {
      for b in theirs.indices.reversed() {
        lengths[a][b] =
          ours[a] == theirs[b] ? lengths[a + 1][b + 1] + 1 : max(lengths[a + 1][b], lengths[a][b + 1])
      }
    }
    var shared = Array(repeating: false, count: ours.count)
    var (a, b) = (0, 0)
    while a < ours.count, b < theirs.count {
      if ours[a] == theirs[b] {
        shared[a] = true
        (a, b) = (a + 1, b + 1)
      } else if lengths[a + 1][b] >= lengths[a][b + 1] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}
