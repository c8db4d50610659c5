/// Collects mistakes while files are read, and the names that one file uses for what another declares.
public final class MistakeList {
  /// The mistakes, in the order in which they were found.
  public private(set) var mistakes: [ConfigurationMistake]
  /// The names, in the order in which they were found.
  public private(set) var mentions: [Mention]

  /// Gives the form in which it is noted what readers take of a file, by the file's name; nil where nobody asks.
  public let form: (String) -> ReadForm?

  /// An empty list.
  public init(form: @escaping (String) -> ReadForm? = { _ in nil }) {
    mistakes = []
    mentions = []
    self.form = form
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
