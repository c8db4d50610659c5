/// A record seen as a stay: a person at an address on a day.
struct Stay {
  /// First record of the person.
  var person: UInt32
  /// The address, a number; homes are sets of these.
  var home: UInt32
  /// Day number; the smallest where it is not known.
  var day: Int32
  /// Surname code of the record.
  var surname: UInt32
  /// The record.
  var record: UInt32
}
