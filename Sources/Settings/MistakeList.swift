/// Collects mistakes while files are read, and the names that one file uses for what another declares.
public final class MistakeList {
  /// The mistakes, in the order in which they were found.
  public private(set) var mistakes: [ConfigurationMistake]
  /// The names, in the order in which they were found.
  public private(set) var mentions: [Mention]

  /// An empty list.
  public init() {
    mistakes = []
    mentions = []
  }

  /// Adds a mistake.
  public func add(_ mistake: ConfigurationMistake) { mistakes.append(mistake) }

  /// Adds a name.
  public func add(_ mention: Mention) { mentions.append(mention) }

  /// Throws where anything was collected.
  public func check() throws {
    if !mistakes.isEmpty { throw ConfigurationMistakes(mistakes) }
  }
}
