import Vocabulary

/// Finds the plan's words in the night's book. Capitals do not matter: people type roles and statuses as they like.
enum PlanWords {
  /// The numbers in the book of each list's words.
  static func numbers(of lists: [[String]], in words: Words) -> [[UInt32]] {
    var listsOfWord: [String: [Int]] = [:]
    var lengths = Set<Int>()
    for (index, list) in lists.enumerated() {
      for text in list {
        listsOfWord[text.lowercased(), default: []].append(index)
        lengths.insert(text.utf8.count)
      }
    }
    var found = [[UInt32]](repeating: [], count: lists.count)
    for (number, text) in words.texts.enumerated() where lengths.contains(text.utf8.count) {
      for list in listsOfWord[text.lowercased()] ?? [] { found[list].append(UInt32(number)) }
    }
    return found
  }
}
