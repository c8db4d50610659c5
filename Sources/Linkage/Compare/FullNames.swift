/// How common whole names are among different people. Forename and surname go together far more often than chance would have it, since both come
/// from one culture; a pair that agrees on both must not count them as two coincidences.
struct FullNames: Sendable {
  /// A number for the whole name of each name entry.
  let ids: [UInt32]
  /// By whole name: records of other people with the same name that a record of it has, on average.
  private let others: [Float]
  /// How much oftener two people share a whole name than they would if forename and surname were independent.
  let dependence: Double
  private let records: Double

  init(_ table: LinkageTable, chanceOfForename: Double, chanceOfSurname: Double) {
    var codes = PairCodes()
    ids = table.forename.indices.map { entry in
      table.forename[entry] == 0 || table.surname[entry] == 0
        ? 0 : codes.code(table.forename[entry], table.surname[entry])
    }
    let entries = FullNames.datedEntries(table, ids)
    let apart = FullNames.shareApart(table)
    var others = [Float](repeating: 0, count: Int(ids.max() ?? 0) + 1)
    var pairs = 0.0
    FullNames.forEachRun(entries) { name, years in
      let different = FullNames.pairsApart(years) / max(0.1, apart)
      others[name] = Float(2 * different / Double(years.count))
      pairs += different
    }
    self.others = others
    records = Double(entries.count)
    let expected = records * records / 2 * chanceOfForename * chanceOfSurname
    dependence = records >= 5_000 && expected > 20 ? min(100, max(1, pairs / expected)) : 1
  }

  /// The chance that a stranger has the whole name of an entry, from how often its parts stand by themselves (`product`) and how many others have it.
  /// The parts give a prior expectation, worth one observation (a gamma prior of shape 1).
  func chance(_ entry: Int, product: Double) -> Double {
    let prior = product * dependence
    return (1 + Double(others[Int(ids[entry])])) * prior / (1 + records * prior)
  }

  /// Name and year of birth of every record that has both, in order.
  private static func datedEntries(_ table: LinkageTable, _ ids: [UInt32]) -> [UInt64] {
    var entries: [UInt64] = []
    for record in 0..<table.count where table.birth[record] > 0 {
      let id = ids[table.names(record).lowerBound]
      if id != 0 { entries.append(UInt64(id) << 16 | UInt64(table.birth[record] / 10_000)) }
    }
    RadixSort.sort(&entries, high: 48)
    return entries
  }

  private static func forEachRun(_ entries: [UInt64], _ body: (Int, ArraySlice<UInt64>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 16 == entries[start] >> 16 { end += 1 }
      body(Int(entries[start] >> 16), entries[start..<end])
      start = end
    }
  }

  /// Pairs of a run, in order of year, that are born more than a year apart: they are two people.
  private static func pairsApart(_ run: ArraySlice<UInt64>) -> Double {
    var behind = run.startIndex
    var pairs = 0
    for index in run.indices {
      while run[behind] & 0xFFFF + 1 < run[index] & 0xFFFF { behind += 1 }
      pairs += behind - run.startIndex
    }
    return Double(pairs)
  }

  /// Share of pairs of any people that are born more than a year apart.
  private static func shareApart(_ table: LinkageTable) -> Double {
    var years = [Double](repeating: 0, count: 10_002)
    var total = 0.0
    for birth in table.birth where birth > 0 {
      years[min(10_000, Int(birth / 10_000))] += 1
      total += 1
    }
    guard total > 0 else { return 1 }
    var close = 0.0
    for year in 1...10_000 { close += years[year] * (years[year - 1] + years[year] + years[year + 1]) }
    return 1 - close / (total * total)
  }
}
