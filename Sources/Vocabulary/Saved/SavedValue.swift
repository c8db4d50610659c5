/// A value that a saved table keeps as a whole number; `Column.missing` stands for a value that is not there.
public protocol SavedNumber {
  /// The value of a number; nil where no value is kept as it.
  init?(saved number: Int32)
  /// The number that stands for the value.
  var saved: Int32 { get }
}

/// A value that a saved table keeps as a text; the empty text stands for a value that is not there.
public protocol SavedText {
  /// The value of a text; nil where no value is kept as it.
  init?(saved text: String)
  /// The text that stands for the value.
  var saved: String { get }
}

extension Int: SavedNumber {
  /// A number that is there.
  public init?(saved number: Int32) {
    guard number != Column.missing else { return nil }
    self.init(number)
  }
  /// Itself; it must fit into 32 bits.
  public var saved: Int32 { Int32(self) }
}

extension Int32: SavedNumber {
  /// A number that is there.
  public init?(saved number: Int32) {
    guard number != Column.missing else { return nil }
    self = number
  }
  /// Itself.
  public var saved: Int32 { self }
}

extension UInt16: SavedNumber {
  /// A number from 0 to 65,535.
  public init?(saved number: Int32) { self.init(exactly: number) }
  /// Itself.
  public var saved: Int32 { Int32(self) }
}

extension Bool: SavedNumber {
  /// 1 or 0.
  public init?(saved number: Int32) {
    guard number == 0 || number == 1 else { return nil }
    self = number == 1
  }
  /// 1 or 0.
  public var saved: Int32 { self ? 1 : 0 }
}

extension Optional: SavedNumber where Wrapped: SavedNumber {
  /// `Column.missing` is nil.
  public init?(saved number: Int32) {
    guard number != Column.missing else {
      self = .none
      return
    }
    guard let value = Wrapped(saved: number) else { return nil }
    self = value
  }
  /// `Column.missing` for nil.
  public var saved: Int32 { self?.saved ?? Column.missing }
}

extension String: SavedText {
  /// Itself.
  public init?(saved text: String) { self = text }
  /// Itself.
  public var saved: String { self }
}

extension SavedText where Self: RawRepresentable<String> {
  /// The case of a word.
  public init?(saved text: String) { self.init(rawValue: text) }
  /// The case's word.
  public var saved: String { rawValue }
}

extension Optional: SavedText where Wrapped: SavedText {
  /// The empty text is nil.
  public init?(saved text: String) {
    guard !text.isEmpty else {
      self = .none
      return
    }
    guard let value = Wrapped(saved: text) else { return nil }
    self = value
  }
  /// The empty text for nil.
  public var saved: String { self?.saved ?? "" }
}

extension Severity: SavedText {}
extension ExceptionCode: SavedText {}
extension ExceptionOwner: SavedText {}
extension Stage: SavedText {}
extension EventKind: SavedText {}
extension ClaimBasis: SavedText {}
extension LedgerAction: SavedText {}

extension PersonID: SavedText {
  /// An id that is not empty.
  public init?(saved text: String) {
    guard !text.isEmpty else { return nil }
    self.init(text)
  }
  /// Its text.
  public var saved: String { text }
}

extension FamilyID: SavedText {
  /// An id that is not empty.
  public init?(saved text: String) {
    guard !text.isEmpty else { return nil }
    self.init(text)
  }
  /// Its text.
  public var saved: String { text }
}

extension ClaimID: SavedText {
  /// An id that is not empty.
  public init?(saved text: String) {
    guard !text.isEmpty else { return nil }
    self.init(text)
  }
  /// Its text.
  public var saved: String { text }
}

extension Quarter: SavedText {
  /// `2017-18-Q3`.
  public init?(saved text: String) { self.init(text) }
  /// `2017-18-Q3`.
  public var saved: String { description }
}

/// A number that is kept as a text: one of a list, or one that 32 bits do not count.
public struct SavedDigits<Number: FixedWidthInteger & Sendable>: SavedText, Sendable {
  /// The number.
  public let number: Number

  /// A number.
  public init(number: Number) { self.number = number }

  /// A number in digits.
  public init?(saved text: String) {
    guard let number = Number(text) else { return nil }
    self.number = number
  }

  /// Its digits.
  public var saved: String { String(number) }
}

extension Pence: SavedNumber {
  /// An amount that is there.
  public init?(saved number: Int32) {
    guard let amount = Int(saved: number) else { return nil }
    self.init(amount)
  }
  /// The amount in pence, which must fit into 32 bits: twenty million pounds.
  public var saved: Int32 { amount.saved }
}
