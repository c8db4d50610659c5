import Vocabulary

/// Somebody at their home.
struct Resident {
  let person: UInt32
  let surname: UInt32
  /// Year of birth; nil where not known.
  let year: Int32?
  /// The home.
  var home: UInt32
  /// Homes before that.
  private(set) var former: [UInt32] = []
  /// First and last day at the home; unknown days are the smallest number.
  private(set) var first: Int32
  private(set) var last: Int32

  /// - Parameter stays: the stays of one person, in order of day.
  init(_ stays: ArraySlice<Stay>, _ table: LinkageTable) {
    person = stays[stays.startIndex].person
    surname = stays[stays.startIndex].surname
    year = stays.lazy.map { table.birth[Int($0.record)] }.first { $0 > 0 }.map { $0 / 10_000 }
    let home = Resident.home(stays)
    self.home = home
    let days = stays.filter { $0.home == home }.map(\.day)
    first = days.first ?? Column.missing
    last = days.last ?? Column.missing
    former = Set(stays.map(\.home)).subtracting([home]).sorted()
  }

  /// The last home where nobody went back to an earlier one; else the one with most stays, of equals the latest.
  private static func home(_ stays: ArraySlice<Stay>) -> UInt32 {
    let latest = stays[stays.endIndex - 1].home
    var counts: [UInt32: Int] = [:]
    var changes = 0
    for index in stays.indices {
      counts[stays[index].home, default: 0] += 1
      if index > stays.startIndex, stays[index].home != stays[index - 1].home { changes += 1 }
    }
    if changes < counts.count { return latest }
    let most = counts.values.max() ?? 0
    return stays.last { counts[$0.home] == most }?.home ?? latest
  }
}
