/// Collects mistakes while files are read.
final class MistakeList {
  private(set) var mistakes: [ConfigurationMistake] = []

  func add(_ mistake: ConfigurationMistake) { mistakes.append(mistake) }

  /// Throws where anything was collected.
  func check() throws {
    if !mistakes.isEmpty { throw ConfigurationMistakes(mistakes) }
  }
}
