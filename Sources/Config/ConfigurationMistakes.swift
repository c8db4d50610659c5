/// All mistakes of a configuration: what loading throws, exit code 78.
public struct ConfigurationMistakes: Error, Sendable, Equatable, CustomStringConvertible {
  /// The mistakes, by file and place.
  public let mistakes: [ConfigurationMistake]

  /// At least one mistake.
  public init(_ mistakes: [ConfigurationMistake]) { self.mistakes = mistakes.sorted() }

  /// A line each.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
