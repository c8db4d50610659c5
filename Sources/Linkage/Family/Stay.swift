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

  /// Ranges of the stays of one person each, where they stand by person.
  static func runs(_ stays: [Stay]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < stays.count {
      var end = start + 1
      while end < stays.count, stays[end].person == stays[start].person { end += 1 }
      runs.append(start..<end)
      start = end
    }
    return runs
  }
}
