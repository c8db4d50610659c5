import Settings

/// A pipeline file with one thing broken.
struct BrokenFile {
  /// The text of the file.
  let text: String
  /// The line that was changed.
  let line: Int
  /// What was changed.
  let what: String
  /// The key in which two letters were swapped, where that is what was done.
  let slip: String?

  /// Every file that comes of swapping two letters of one key, or of another value in the place of one value.
  static func all(_ text: String, _ whole: SettingNode) -> [BrokenFile] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return places(whole).flatMap { place, isKey -> [BrokenFile] in
      guard let old = place.text else { return [] }
      let instead = isKey ? [swapped(old)] : ["qqq", "-99999", "{ qqq: 1 }", "[[qqq]]"]
      return instead.compactMap { new in
        guard new != old, let line = replacing(old, new, in: lines[place.line - 1], at: place.column) else {
          return nil
        }
        var copy = lines
        copy[place.line - 1] = line
        return BrokenFile(
          text: copy.joined(separator: "\n"), line: place.line, what: "\(new) for \(old)", slip: isKey ? old : nil)
      }
    }
  }

  private static func places(_ node: SettingNode) -> [(SettingNode, isKey: Bool)] {
    switch node.content {
    case .text: [(node, false)]
    case .list(let items): items.flatMap(places)
    case .keys(let entries): entries.flatMap { [($0.key, true)] + places($0.value) }
    }
  }

  private static func swapped(_ word: String) -> String {
    var letters = Array(word)
    if letters.count > 2 { letters.swapAt(letters.count - 1, letters.count - 2) }
    return String(letters)
  }

  /// A line with a text at a column (1-based) replaced; nil where it does not stand there as it is.
  private static func replacing(_ old: String, _ new: String, in line: String, at column: Int) -> String? {
    let start = line.dropFirst(column - 1)
    guard !old.isEmpty, start.hasPrefix(old) else { return nil }
    return line.prefix(column - 1) + new + start.dropFirst(old.count)
  }
}
