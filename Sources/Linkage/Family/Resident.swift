import Vocabulary

/// A person who is known to have lived somewhere.
struct Resident {
  /// First record of the person.
  let person: UInt32
  /// Year of birth as most of their records have it; nil where none has.
  var year: Int32?
  /// 0 missing, 1 male, 2 female, 3 other, as most of their records have it.
  var sex: UInt8 = 0
  /// Surnames of all their records, each once, by code.
  var surnames: Range<Int> = 0..<0
  /// Where they lived, in `Residents.dwellings`.
  var dwellings: Range<Int>
}

/// A resident at a home.
struct Dwelling {
  /// The resident, a position.
  var resident: UInt32
  /// The home.
  var home: UInt32
  /// First day on which they were seen there; the smallest number where no day is known.
  var first: Int32
  /// Last day on which they were seen there.
  var last: Int32
  /// Whether nothing tells of a later home.
  var isLatest = true
}
