import Settings

/// A code list in a file of its own, which feeds share: a list of codes, or a mapping from each to its spellings, as `codes:` has them.
enum CodeListFile {
  /// The list in the file that a setting names by its path from the feed file; nil, with a mistake, where there is none.
  static func open(_ place: Setting, _ beside: FilesBeside) -> Setting? {
    guard let path = place.text else { return nil }
    guard let file = beside.find(path) else {
      place.wrong("there is no file '\(path)' beside the feed file")
      return nil
    }
    return YAMLFile.open(text: file.text, file: file.name, mistakes: place.mistakes)
  }
}
