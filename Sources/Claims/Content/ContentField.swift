import Vocabulary

/// One field of what a claim says: its name, which is also its column's, and both ways between the value and the texts that stand for it.
///
/// Everything that is done with contents (keeping and reading them, their columns, their hash, what differs between two of them) goes through
/// the lists of fields, so that a field is written down once.
struct ContentField<Record>: Sendable {
  /// The name in kept contents, in the files and in messages.
  let name: String
  /// Whether it is part of what is approved, and so of the content's hash. A line's number or an extract's date is not.
  let isIdentity: Bool
  /// Whether it holds any number of texts; otherwise always one.
  let isList: Bool
  /// The texts that stand for the value.
  let texts: @Sendable (Record) -> [String]
  /// Takes the value from its texts; false where they do not stand for one.
  let take: @Sendable (inout Record, [String]) -> Bool

  /// The value as a cell of a file: a list with semicolons.
  func cell(_ record: Record) -> String { texts(record).joined(separator: ";") }

  /// Takes the value from a cell of a file.
  func take(_ record: inout Record, cell: String) -> Bool {
    take(&record, isList ? cell.split(separator: ";").map(String.init) : [cell])
  }

  /// A field of one value.
  static func one<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, identity: Bool = true,
    text: @escaping @Sendable (Value) -> String, value: @escaping @Sendable (String) -> Value?
  ) -> ContentField {
    ContentField(
      name: name, isIdentity: identity, isList: false, texts: { [text($0[keyPath: path])] },
      take: { record, texts in
        guard texts.count == 1, let value = value(texts[0]) else { return false }
        record[keyPath: path] = value
        return true
      })
  }

  /// A text.
  static func text(
    _ name: String, _ path: any WritableKeyPath<Record, String> & Sendable, identity: Bool = true
  ) -> ContentField {
    one(name, path, identity: identity, text: { $0 }, value: { $0 })
  }

  /// Texts, in their order.
  static func list(
    _ name: String, _ path: any WritableKeyPath<Record, [String]> & Sendable, identity: Bool = true
  ) -> ContentField {
    ContentField(
      name: name, isIdentity: identity, isList: true, texts: { $0[keyPath: path] },
      take: { record, texts in
        record[keyPath: path] = texts
        return true
      })
  }

  /// A day, as ISO; empty where there is none.
  static func day(
    _ name: String, _ path: any WritableKeyPath<Record, CalendarDay?> & Sendable, identity: Bool = true
  ) -> ContentField {
    one(
      name, path, identity: identity, text: { $0?.iso ?? "" },
      value: { text -> CalendarDay?? in text.isEmpty ? .some(nil) : CalendarDay(iso: text).map { .some($0) } })
  }
}
