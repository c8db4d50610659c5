/// The number of a text in a `Words` book.
public struct Word: Hashable, Sendable {
  /// Position in the book; 0 for the empty text.
  public let number: UInt32

  /// The word with this number.
  @inlinable public init(number: UInt32) { self.number = number }

  /// The empty text, which stands for a missing value.
  public static let none = Word(number: 0)

  /// Whether this is the empty text.
  @inlinable public var isNone: Bool { number == 0 }
}
