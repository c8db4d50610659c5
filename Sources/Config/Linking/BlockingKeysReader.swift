import Linkage
import Settings

/// Reads `blocking`: a list of keys, each a list of what records must agree on to be compared.
enum BlockingKeysReader {
  /// The keys; `column` gets every word that is no part of keys, and so must be the name of a column.
  static func read(_ place: Setting, column: (_ name: String, _ place: Setting) -> Void) -> [BlockingKey] {
    let keys = place.list.map { key -> BlockingKey in
      let words = key.list.compactMap { part -> String? in
        guard let word = part.text else { return nil }
        if !BlockingKey.isKnown(word) { column(BlockingKey.columnName(word), part) }
        return word
      }
      if words.allSatisfy(BlockingKey.isAnchor) { key.wrong("says nothing that two records must agree on") }
      return BlockingKey(words)
    }
    if keys.isEmpty { place.wrong("has no key, so nothing would be compared") }
    return keys
  }

  /// What is wrong with a word that is neither a part of keys nor one of the columns.
  static func unknown(_ word: String, names: [String]) -> String {
    "'\(word)' is no part of a key and no column\(NearestWord.hint(word, in: BlockingKey.known + names))"
  }
}
