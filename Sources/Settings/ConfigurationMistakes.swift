/// All mistakes of a configuration: what loading throws, exit code 78.
public struct ConfigurationMistakes: Error, Sendable, Equatable, CustomStringConvertible {
  /// The mistakes, by file and place.
  public let mistakes: [ConfigurationMistake]

  /// At least one mistake; one that two readers found is listed once.
  public init(_ mistakes: [ConfigurationMistake]) {
    self.mistakes = mistakes.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// A line each.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
