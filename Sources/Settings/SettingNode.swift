/// What stands at one place of a file, whatever the file's format is: a text, a list, or keys with values; and where it stands.
public struct SettingNode: Sendable, Equatable {
  /// What can stand at a place.
  public enum Content: Sendable, Equatable {
    /// A single value, as it is written; `isQuoted` where quotes say that it is a text and not nothing.
    case text(String, isQuoted: Bool)
    /// A list.
    case list([SettingNode])
    /// Keys with values, in the order of the file.
    case keys([Entry])
  }

  /// A key and what stands behind it.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public var key: SettingNode
    /// The value.
    public var value: SettingNode

    /// A key with its value.
    public init(key: SettingNode, value: SettingNode) {
      self.key = key
      self.value = value
    }
  }

  /// What stands here.
  public var content: Content
  /// 1-based line; 0 where unknown.
  public var line: Int
  /// 1-based column; 0 where unknown.
  public var column: Int

  /// A place of a file.
  public init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The text, where a single value stands here.
  public var text: String? { if case .text(let text, _) = content { text } else { nil } }

  /// The items, where a list stands here.
  public var items: [SettingNode]? { if case .list(let items) = content { items } else { nil } }

  /// The entries, where keys stand here.
  public var entries: [Entry]? { if case .keys(let entries) = content { entries } else { nil } }

  /// The value of a key; nil where no keys stand here, or not this one.
  public subscript(key: String) -> SettingNode? { entries?.first { $0.key.text == key }?.value }
}
