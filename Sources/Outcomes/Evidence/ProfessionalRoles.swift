/// Which words for a role are no professional's: those of which, with case, plural and genitive gone, nothing is left but entries of the
/// plan's list and joining words (`readings` 4.22, 12). A parent is none, a parent support adviser is one.
struct ProfessionalRoles {
  private static let joining: Set<String> = ["and", "or", "of", "the", "his", "her"]

  /// The list's entries, each as its words.
  private let entries: Set<[String]>
  private let longest: Int

  init(notProfessional: [String]) {
    entries = Set(notProfessional.map(ProfessionalRoles.words).filter { !$0.isEmpty })
    longest = entries.map(\.count).max() ?? 0
  }

  /// Whether a role is a professional's; a blank one is nobody's.
  func isProfessional(_ role: String) -> Bool {
    let words = ProfessionalRoles.words(role)
    return !words.isEmpty && !isMadeOfEntries(words[...])
  }

  private func isMadeOfEntries(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return true }
    if ProfessionalRoles.joining.contains(first), isMadeOfEntries(words.dropFirst()) { return true }
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
