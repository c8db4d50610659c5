/// A plan's list of roles, and which words for a role it covers: those of which, with case, plural and genitive gone, nothing is left but
/// its entries and joining words (`readings` 4.22, 12). "Parent" covers "the child's parents" where "child" is listed, and no parent support adviser.
struct RoleList {
  private static let joining: Set<String> = ["and", "or", "of", "the", "his", "her"]

  /// The list's entries, each as its words.
  private let entries: Set<[String]>
  private let longest: Int

  init(_ roles: [String]) {
    entries = Set(roles.map(RoleList.words).filter { !$0.isEmpty })
    longest = entries.map(\.count).max() ?? 0
  }

  /// Whether a word for a role is covered; nothing is where no word is left of it.
  func covers(_ role: String) -> Bool? {
    let words = RoleList.words(role)
    return words.isEmpty ? nil : isMadeOfEntries(words[...])
  }

  private func isMadeOfEntries(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return true }
    if RoleList.joining.contains(first), isMadeOfEntries(words.dropFirst()) { return true }
    return (1...max(1, longest)).contains { count in
      count <= words.count && entries.contains(Array(words.prefix(count))) && isMadeOfEntries(words.dropFirst(count))
    }
  }

  /// The words of a role, small, each without the s of a genitive or plural.
  private static func words(_ text: String) -> [String] {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }
    return plain.split { !$0.isLetter }.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : String(word)
    }
  }
}
