import Glibc
import Vocabulary

/// Compares two records of a table, comparison by comparison.
package struct PairComparer: Sendable {
  let table: LinkageTable
  let comparisons: [Comparison]
  let forenames: NameBook
  let surnames: NameBook
  let addresses: AddressBook
  let numbers: [NameBook]
  let texts: [NameBook]
  /// The surname that is written as a forename is, by forename code.
  let asSurname: [UInt32]
  /// The parts of all names, whatever their place.
  private let tokens: NameTokens
  /// How often each date of birth stands.
  let births: BirthCounts
  /// How common whole names are.
  let fullNames: FullNames
  /// A row for each record.
  private let rows: [RecordRow]
  /// Codes of the comparisons from the sixth on.
  private let further: [[UInt32]]

  package init(_ table: LinkageTable, nicknames: [[String]]) {
    self.table = table
    comparisons = Comparison.all(for: table)
    // The two largest pieces of work stand side by side.
    let (names, addresses) = Parallel.both {
      (
        NameBook(names: table.forenames, codes: table.forename, groups: nicknames),
        NameBook(names: table.surnames, codes: table.surname, groups: SurnameVariants.common),
        table.numbers.map { NameBook($0.texts, codes: $0.codes) },
        table.texts.map { NameBook($0.texts, codes: $0.codes) }
      )
    } _: {
      AddressBook(table)
    }
    (forenames, surnames, numbers, texts) = names
    self.addresses = addresses
    let chances = (names.0.chanceOfEqual, names.1.chanceOfEqual)
    (fullNames, (births, asSurname, tokens)) = Parallel.both {
      FullNames(table, chanceOfForename: chances.0, chanceOfSurname: chances.1)
    } _: {
      (BirthCounts(table.birth), table.forenames.codes(in: table.surnames), NameTokens(table))
    }
    let further = comparisons.dropFirst(5).map { comparison -> [UInt32] in
      switch comparison.field {
      case .number(let index): table.numbers[index].codes
      case .text(let index): table.texts[index].codes
      default: []
      }
    }
    self.further = further
    rows = Parallel.flatMap(table.count, size: 1 << 16) { RecordRow.rows($0, of: table, further: further) }
  }

  /// The levels of a pair, and the entries of the first record's name and address that they are the levels of.
  package struct Outcome {
    package var pattern: UInt64 = 0
    var nameA = 0
    var addressA = 0
  }

  /// Compares two records.
  package func compare(_ a: Int, _ b: Int) -> Outcome {
    let (ours, theirs) = (rows[a], rows[b])
    var outcome = Outcome()
    let names: (ForenameLevel, SurnameLevel)
    let address: AddressLevel
    if ours.isSingle, theirs.isSingle {
      (outcome.nameA, outcome.addressA) = (table.names(a).lowerBound, table.addresses(a).lowerBound)
      names = nameLevels(ours.forename, ours.surname, theirs.forename, theirs.surname)
      address = AddressLevel.of((ours.line, ours.postcode), (theirs.line, theirs.postcode), addresses)
    } else {
      names = compareNames(a, b, &outcome)
      address = compareAddresses(a, b, &outcome)
    }
    outcome.pattern = UInt64(names.0.rawValue) | UInt64(names.1.rawValue) << 4
    outcome.pattern |= UInt64(BirthLevel.of(ours.birth, theirs.birth).rawValue) << 8
    let sex: UInt64 = ours.sex == 0 || theirs.sex == 0 ? 0 : ours.sex == theirs.sex ? 1 : 2
    outcome.pattern |= sex << 12
    outcome.pattern |= UInt64(address.rawValue) << 16
    var filled = (ours.filled & theirs.filled) >> 5
    while filled != 0 {
      let index = filled.trailingZeroBitCount
      outcome.pattern |= UInt64(level(further: index, a, b)) << UInt64((index + 5) * 4)
      filled &= filled - 1
    }
    return outcome
  }

  /// Which comparisons a record has a value for, a bit each.
  @inline(__always) func filled(_ record: Int) -> UInt16 { rows[record].filled }

  /// In how many of two records the value of a comparison is missing; nil where both have one that could not be compared.
  @inline(__always) func missing(_ a: Int, _ b: Int, _ comparison: Int, level: Int) -> MissingValue? {
    if level != 0 { return .neither }
    let (ours, theirs) = (rows[a].filled >> UInt16(comparison) & 1, rows[b].filled >> UInt16(comparison) & 1)
    return ours + theirs == 2 ? nil : ours + theirs == 1 ? .one : .both
  }

  /// The level of one of the comparisons from the sixth on; both records have a value.
  private func level(further index: Int, _ a: Int, _ b: Int) -> UInt8 {
    let (ours, theirs) = (further[index][a], further[index][b])
    switch comparisons[index + 5].field {
    case .number(let number): return NumberLevel.of(ours, theirs, in: numbers[number]).rawValue
    case .text(let text): return TextLevel.of(ours, theirs, in: texts[text], kind: table.texts[text].kind).rawValue
    default: return 0
    }
  }

  /// The best agreement on the forename among the names of both.
  func forenameLevel(_ a: Int, _ b: Int) -> ForenameLevel {
    var outcome = Outcome()
    return compareNames(a, b, &outcome).0
  }

  /// The best agreement among the names of both.
  private func compareNames(_ a: Int, _ b: Int, _ outcome: inout Outcome) -> (ForenameLevel, SurnameLevel) {
    var best: (ForenameLevel, SurnameLevel) = (.missing, .missing)
    var bestRank = Int.max
    for ours in table.names(a) {
      for theirs in table.names(b) {
        let levels = nameLevels(
          table.forename[ours], table.surname[ours], table.forename[theirs], table.surname[theirs])
        let rank = PairComparer.rank(levels.0.rawValue) + PairComparer.rank(levels.1.rawValue)
        if rank < bestRank {
          (best, bestRank) = (levels, rank)
          outcome.nameA = ours
        }
      }
    }
    return best
  }

  /// A missing value ranks behind every agreement and before every difference that tells.
  @inline(__always) private static func rank(_ level: UInt8) -> Int { level == 0 ? 7 : Int(level) }

  private func nameLevels(
    _ foreA: UInt32, _ surA: UInt32, _ foreB: UInt32, _ surB: UInt32
  ) -> (ForenameLevel, SurnameLevel) {
    if foreA != foreB, foreA != 0, foreB != 0, asSurname[Int(foreA)] == surB, asSurname[Int(foreB)] == surA, surA != 0 {
      return (.swapped, .missing)
    }
    let levels = (ForenameLevel.of(foreA, foreB, in: forenames), SurnameLevel.of(surA, surB, in: surnames))
    if levels.0 == .different, levels.1 == .different, isAlike(foreA, surB), isAlike(foreB, surA) {
      return (.swapped, .missing)
    }
    guard levels.0.rawValue >= ForenameLevel.similar.rawValue, levels.1.rawValue >= SurnameLevel.similar.rawValue else {
      return levels
    }
    switch tokens.sharing(foreA, surA, foreB, surB) {
    case .all: return (.swapped, .missing)
    case .one: return (.part, .missing)
    case .nothing: return levels
    }
  }

  /// The best agreement among the addresses of both.
  private func compareAddresses(_ a: Int, _ b: Int, _ outcome: inout Outcome) -> AddressLevel {
    var best = AddressLevel.missing
    for ours in table.addresses(a) {
      for theirs in table.addresses(b) {
        let level = AddressLevel.of(
          (table.line[ours], table.postcode[ours]), (table.line[theirs], table.postcode[theirs]), addresses)
        if level != .missing, best == .missing || level.rawValue < best.rawValue {
          best = level
          outcome.addressA = ours
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
