/// Finds what somebody meant to type.
public enum NearestWord {
  /// The candidate with the fewest typing slips from `word`, if that is no more than a third of its length (and at least one slip
  /// is always forgiven); the first of equals.
  public static func to(_ word: String, in candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (slips: Int, candidate: String)?
    for candidate in candidates {
      let slips = distance(wanted, Array(candidate.lowercased().utf8))
      if slips <= max(1, wanted.count / 3), slips < best?.slips ?? Int.max { best = (slips, candidate) }
    }
    return best?.candidate
  }

  /// ` (did you mean X?)`, or a list of what is known where that is short, or nothing.
  public static func hint(_ word: String, in candidates: [String]) -> String {
    if let near = to(word, in: candidates) { return "; did you mean '\(near)'?" }
    if candidates.count <= 16, !candidates.isEmpty { return "; known: \(candidates.joined(separator: ", "))" }
    return ""
  }

  /// Insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var twoAbove = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = min(above[column + 1], current[column]) + 1
        cost = min(cost, above[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, twoAbove[column - 1] + 1)
        }
        current.append(cost)
      }
      (twoAbove, above) = (above, current)
    }
    return above[right.count]
  }
}
