/// Which of two records lacks the value of a comparison.
public enum MissingValue: Int, Sendable, CaseIterable {
  /// Both have it, and it was compared.
  case neither
  /// One has it.
  case one
  /// Neither has it.
  case both

  /// Words for a level that could not be told.
  public static let labels = ["", "missing in one", "missing in both"]

  /// What a level and its label in a file say; nil where both records have a value that could not be compared.
  public static func of(_ level: Int, _ label: String) -> MissingValue? {
    level > 0 ? .neither : labels.firstIndex(of: label).flatMap { $0 == 0 ? nil : MissingValue(rawValue: $0) }
  }

  /// The label of a level, which for a missing value says in how many records it is missing.
  public func label(_ level: String) -> String { self == .neither ? level : MissingValue.labels[rawValue] }
}
