import Glibc
import Vocabulary

/// Compares two records of a table, comparison by comparison.
struct PairComparer: Sendable {
  let table: LinkageTable
  let comparisons: [Comparison]
  let forenames: NameBook
  let surnames: NameBook
  let addresses: AddressBook
  let numbers: [NameBook]
  let texts: [NameBook]
  /// The surname that is written as a forename is, by forename code.
  let asSurname: [UInt32]
  /// Share of the records with each date of birth, in order of date: dates, and counts.
  let births: BirthCounts
  /// How common whole names are.
  let fullNames: FullNames

  init(_ table: LinkageTable, nicknames: [[String]]) {
    self.table = table
    comparisons = Comparison.all(for: table)
    forenames = NameBook(table.forenames, codes: table.forename, groups: nicknames)
    surnames = NameBook(table.surnames, codes: table.surname, groups: [])
    addresses = AddressBook(table)
    numbers = table.numbers.map { NameBook($0.texts, codes: $0.codes, groups: []) }
    texts = table.texts.map { NameBook($0.texts, codes: $0.codes, groups: []) }
    asSurname = table.forenames.codes(in: table.surnames)
    births = BirthCounts(table.birth)
    fullNames = FullNames(table, chanceOfForename: forenames.chanceOfEqual, chanceOfSurname: surnames.chanceOfEqual)
  }

  /// The levels of a pair, and the entries of names and addresses that they are the levels of.
  struct Outcome {
    var pattern: UInt64 = 0
    var nameA = 0
    var nameB = 0
    var addressA = 0
    var addressB = 0
  }

  /// Compares two records.
  func compare(_ a: Int, _ b: Int) -> Outcome {
    var outcome = Outcome()
    let names = compareNames(a, b, &outcome)
    outcome.pattern = UInt64(names.0.rawValue) | UInt64(names.1.rawValue) << 4
    outcome.pattern |= UInt64(BirthLevel.of(table.birth[a], table.birth[b]).rawValue) << 8
    outcome.pattern |= UInt64(sexLevel(a, b)) << 12
    outcome.pattern |= UInt64(compareAddresses(a, b, &outcome).rawValue) << 16
    for position in 5..<max(5, comparisons.count) {
      outcome.pattern |= UInt64(further(comparisons[position].field, a, b)) << UInt64(position * 4)
    }
    return outcome
  }

  private func sexLevel(_ a: Int, _ b: Int) -> UInt8 {
    let (ours, theirs) = (table.sex[a], table.sex[b])
    return ours == 0 || theirs == 0 ? 0 : ours == theirs ? 1 : 2
  }

  private func further(_ field: Comparison.Field, _ a: Int, _ b: Int) -> UInt8 {
    switch field {
    case .number(let index):
      let codes = table.numbers[index].codes
      return NumberLevel.of(codes[a], codes[b], in: numbers[index]).rawValue
    case .text(let index):
      let codes = table.texts[index].codes
      return TextLevel.of(codes[a], codes[b], in: texts[index], kind: table.texts[index].kind).rawValue
    default: return 0
    }
  }

  /// The best agreement among the names of both.
  private func compareNames(_ a: Int, _ b: Int, _ outcome: inout Outcome) -> (ForenameLevel, SurnameLevel) {
    var best: (ForenameLevel, SurnameLevel) = (.missing, .missing)
    var bestRank = Int.max
    for ours in table.names(a) {
      for theirs in table.names(b) {
        let levels = nameLevels(ours, theirs)
        let rank = PairComparer.rank(levels.0.rawValue) + PairComparer.rank(levels.1.rawValue)
        if rank < bestRank {
          (best, bestRank) = (levels, rank)
          (outcome.nameA, outcome.nameB) = (ours, theirs)
        }
      }
    }
    return best
  }

  /// A missing value ranks behind every agreement and before every difference that tells.
  @inline(__always) private static func rank(_ level: UInt8) -> Int { level == 0 ? 7 : Int(level) }

  private func nameLevels(_ ours: Int, _ theirs: Int) -> (ForenameLevel, SurnameLevel) {
    let (foreA, foreB) = (table.forename[ours], table.forename[theirs])
    let (surA, surB) = (table.surname[ours], table.surname[theirs])
    if foreA != foreB, foreA != 0, foreB != 0, asSurname[Int(foreA)] == surB, asSurname[Int(foreB)] == surA, surA != 0 {
      return (.swapped, .missing)
    }
    let levels = (ForenameLevel.of(foreA, foreB, in: forenames), SurnameLevel.of(surA, surB, in: surnames))
    if levels.0 == .different, levels.1 == .different, isAlike(foreA, surB), isAlike(foreB, surA) {
      return (.swapped, .missing)
    }
    return levels
  }

  /// The best agreement among the addresses of both.
  private func compareAddresses(_ a: Int, _ b: Int, _ outcome: inout Outcome) -> AddressLevel {
    var best = AddressLevel.missing
    for ours in table.addresses(a) {
      for theirs in table.addresses(b) {
        let level = AddressLevel.of(ours, theirs, table, addresses)
        if level != .missing, best == .missing || level.rawValue < best.rawValue {
          best = level
          (outcome.addressA, outcome.addressB) = (ours, theirs)
        }
      }
    }
    return best
  }

  /// Whether a forename is a surname but for slips.
  private func isAlike(_ forename: UInt32, _ surname: UInt32) -> Bool {
    if asSurname[Int(forename)] == surname { return true }
    return forenames.texts.bytes.withUnsafeBufferPointer { fore in
      surnames.texts.bytes.withUnsafeBufferPointer { sur in
        let ours = UnsafeBufferPointer(rebasing: fore[forenames.texts.range(Int(forename))])
        let theirs = UnsafeBufferPointer(rebasing: sur[surnames.texts.range(Int(surname))])
        return ours.count > 2 && theirs.count > 2 && TextDistance.jaroWinkler(ours, theirs) >= 0.92
      }
    }
  }
}
