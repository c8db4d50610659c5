import Vocabulary

/// Finds the plan's words in the night's book. Capitals and spaces do not matter: people type roles, measures and statuses as they like.
enum PlanWords {
  /// The numbers in the book of each list's words.
  static func numbers(of lists: [[String]], in words: Words) -> [[UInt32]] {
    var listsOfWord: [String: [Int]] = [:]
    var lengths = Set<Int>()
    for (index, list) in lists.enumerated() {
      for text in list {
        let key = key(text)
        listsOfWord[key, default: []].append(index)
        lengths.insert(key.utf8.count)
      }
    }
    var found = [[UInt32]](repeating: [], count: lists.count)
    for (number, text) in words.texts.enumerated() where lengths.contains(length(text)) {
      for list in listsOfWord[key(text)] ?? [] { found[list].append(UInt32(number)) }
    }
    return found
  }

  /// A word as it is compared.
  static func key(_ text: String) -> String { String(text.lowercased().filter { $0 != " " }) }

  /// How long a word is without its spaces.
  private static func length(_ text: String) -> Int { text.utf8.reduce(0) { $1 == 0x20 ? $0 : $0 + 1 } }
}
