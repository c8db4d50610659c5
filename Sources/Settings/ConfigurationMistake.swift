/// A mistake in a YAML file of the pipeline: the run does not start, and all mistakes are listed at once.
public struct ConfigurationMistake: Error, Sendable, Equatable, Comparable, CustomStringConvertible {
  /// The file, as it was named to the program.
  public var file: String
  /// 1-based line; 0 where the whole file is meant.
  public var line: Int
  /// 1-based column; 0 where the whole file is meant.
  public var column: Int
  /// What is wrong, why, and the nearest right word where there is one.
  public var message: String

  /// A mistake.
  public init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: message`.
  public var description: String { line > 0 ? "\(file):\(line):\(column): \(message)" : "\(file): \(message)" }

  /// By file, then by place.
  public static func < (left: ConfigurationMistake, right: ConfigurationMistake) -> Bool {
    (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
  }
}
