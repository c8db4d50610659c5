/// What became of one field.
struct Reading {
  /// The value.
  enum Value {
    case missing
    case number(Int32)
    case text(FieldBytes)
    /// One of the column's words, by number.
    case word(Int)
  }

  var value: Value
  var trouble: ValueTrouble?

  init(_ value: Value, _ trouble: ValueTrouble? = nil) {
    self.value = value
    self.trouble = trouble
  }

  /// A missing value.
  static var missing: Reading { Reading(.missing) }

  /// A value that cannot be read and counts as missing.
  static func unreadable(_ trouble: ValueTrouble) -> Reading { Reading(.missing, trouble) }
}
