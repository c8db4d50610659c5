public import Vocabulary

/// How many exceptions of one code a feed has, in one column where they concern one.
public struct ExceptionCount: Sendable, Equatable {
  /// The stable code.
  public var code: ExceptionCode
  /// The column; empty where none.
  public var field: String
  /// All of them, also those that are not listed one by one.
  public var count: Int

  /// A count.
  public init(code: ExceptionCode, field: String, count: Int) {
    self.code = code
    self.field = field
    self.count = count
  }
}
