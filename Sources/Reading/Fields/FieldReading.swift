/// What became of one field.
package struct FieldReading {
  /// The value.
  package enum Value {
    case missing
    case number(Int32)
    case text(FieldBytes)
    /// A text that is not as the file has it.
    case mended([UInt8])
    /// One of the column's words, by number.
    case word(Int)
  }

  package var value: Value
  package var trouble: ValueTrouble?

  package init(_ value: Value, _ trouble: ValueTrouble? = nil) {
    self.value = value
    self.trouble = trouble
  }

  /// A missing value.
  package static var missing: FieldReading { FieldReading(.missing) }

  /// A value that cannot be read and counts as missing.
  package static func unreadable(_ trouble: ValueTrouble) -> FieldReading { FieldReading(.missing, trouble) }
}
