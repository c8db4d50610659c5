/// The local authority that claims.
public struct Authority: Sendable, Equatable {
  /// The nine characters of the Office for National Statistics, such as `E06000017`; empty where nobody has said it yet.
  public let code: String
  /// Its name.
  public let name: String

  /// An authority.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// Whether a text is a code of the Office for National Statistics: E, W, S or N and eight digits.
  public static func isCode(_ text: String) -> Bool {
    guard text.utf8.count == 9, let first = text.first else { return false }
    return "EWSN".contains(first) && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
