/// Collects mistakes while files are read, and the names that one file uses for what another declares.
final class MistakeList {
  private(set) var mistakes: [ConfigurationMistake] = []
  private(set) var mentions: [Mention] = []

  func add(_ mistake: ConfigurationMistake) { mistakes.append(mistake) }

  func add(_ mention: Mention) { mentions.append(mention) }

  /// Throws where anything was collected.
  func check() throws {
    if !mistakes.isEmpty { throw ConfigurationMistakes(mistakes) }
  }
}
