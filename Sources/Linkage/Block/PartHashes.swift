import Vocabulary

/// Hashes of the parts of keys, worked out once for every distinct value. 0 stands for a missing part.
struct PartHashes: Sendable {
  let table: LinkageTable
  /// Stands for a part that has several values.
  static let several = UInt32.max
  private let forenames: NameBook
  private let addresses: AddressBook
  private let byCode: [BlockingRule.Part: [UInt32]]
  /// Hashes of whole names, which are alike for one name in either place.
  private let wholeForename: [UInt32]
  private let wholeSurname: [UInt32]
  /// Hashes of the parts of each surname, without short ones.
  private let surnameParts: [[UInt32]]

  init(_ comparer: PairComparer, rules: [BlockingRule]) {
    table = comparer.table
    forenames = comparer.forenames
    addresses = comparer.addresses
    wholeForename = PartHashes.hashes(comparer.forenames, .forename)
    wholeSurname = PartHashes.hashes(comparer.surnames, .surname)
    let surnameParts = (0..<comparer.table.surnames.count).map { PartHashes.parts(comparer.surnames.texts, $0) }
    self.surnameParts = surnameParts
    var byCode: [BlockingRule.Part: [UInt32]] = [:]
    for part in Set(rules.flatMap(\.parts)) {
      switch part {
      case .forename, .forenameSound, .forenameStart: byCode[part] = PartHashes.hashes(comparer.forenames, part)
      case .surname, .surnameSound, .surnameStart: byCode[part] = PartHashes.hashes(comparer.surnames, part)
      case .textStart(let index, let length):
        let texts = comparer.texts[index].texts
        byCode[part] = (0..<texts.count).map { PartHashes.text(texts.bytes[texts.range($0)].prefix(length)) }
      case .surnamePart: byCode[part] = surnameParts.map(PartHashes.only)
      case .forenameGroup:
        let names = comparer.forenames
        byCode[part] = (0..<UInt32(names.texts.count)).map { PartHashes.only(names.groupNumbers($0)) }
      default: break
      }
    }
    self.byCode = byCode
  }

  private static func parts(_ texts: TextColumn, _ code: Int) -> [UInt32] {
    texts.bytes[texts.range(code)].split(separator: 0x20).filter { $0.count >= 3 }.map { text($0) }
  }

  /// A hash that is neither 0 nor `several`.
  private static func narrow(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 33)) }

  private static func only(_ values: [UInt32]) -> UInt32 { values.count > 1 ? several : values.first ?? 0 }

  private static func text(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : narrow(Mixing.spread(CodedTexts.hash(bytes)))
    }
  }

  private static func hashes(_ book: NameBook, _ part: BlockingRule.Part) -> [UInt32] {
    (0..<book.texts.count).map { code in
      let bytes = book.texts.bytes[book.texts.range(code)]
      switch part {
      case .forenameSound, .surnameSound:
        // What cannot be heard, as a name in other letters, counts as it is written.
        let sound = book.shapes[code].sound
        return sound == 0 ? text(bytes) : narrow(Mixing.spread(UInt64(sound)))
      case .forenameStart(let length), .surnameStart(let length): return text(bytes.prefix(length))
      default: return text(bytes)
      }
    }
  }

  /// The hashes by code that a part needs; empty for one that needs none.
  func table(_ part: BlockingRule.Part) -> [UInt32] { byCode[part] ?? [] }

  /// Whether a surname has several parts.
  func isDouble(_ surname: UInt32) -> Bool { surnameParts[Int(surname)].count > 1 }

  /// The hash of a part that has one value for a name entry and an address entry of a record.
  @inline(__always) func hash(
    _ part: BlockingRule.Part, _ byCode: [UInt32], _ record: Int, _ name: Int, _ address: Int
  ) -> UInt32 {
    switch part {
    case .forename, .forenameSound, .forenameStart, .forenameGroup: byCode[Int(table.forename[name])]
    case .surname, .surnameSound, .surnameStart, .surnamePart: byCode[Int(table.surname[name])]
    case .bothNames: bothNames(Int(table.forename[name]), Int(table.surname[name]))
    case .postcode: addresses.isWhole[Int(table.postcode[address])] ? table.postcode[address] : 0
    case .sector: addresses.sector[Int(table.postcode[address])]
    case .line: table.line[address]
    case .address: addresses.whole[address]
    case .birth, .birthYear, .birthMonthDay, .birthTurned: PartHashes.birth(table.birth[record], part)
    case .sex: UInt32(table.sex[record])
    case .number(let index): table.numbers[index].codes[record]
    case .text(let index): table.texts[index].codes[record]
    case .textStart(let index, _): byCode[Int(table.texts[index].codes[record])]
    }
  }

  /// All hashes of a part for a record.
  func all(
    _ part: BlockingRule.Part, _ byCode: [UInt32], _ record: Int, _ names: Range<Int>, _ places: Range<Int>
  ) -> [UInt32] {
    switch part {
    case .surnamePart: names.flatMap { surnameParts[Int(table.surname[$0])] }
    case .forenameGroup: names.flatMap { forenames.groupNumbers(table.forename[$0]) }
    case .postcode, .sector, .line, .address: places.map { hash(part, byCode, record, 0, $0) }
    default: names.map { hash(part, byCode, record, $0, 0) }
    }
  }

  private func bothNames(_ forename: Int, _ surname: Int) -> UInt32 {
    forename == 0 || surname == 0 ? 0 : max(1, (wholeForename[forename] &+ wholeSurname[surname]) >> 1)
  }

  private static func birth(_ birth: Int32, _ part: BlockingRule.Part) -> UInt32 {
    if birth == 0 { return 0 }
    let (month, day) = (birth / 100 % 100, birth % 100)
    let isWhole = month != 0 && day != 0
    switch part {
    case .birthYear: return UInt32(birth / 10_000)
    case .birthMonthDay: return isWhole ? UInt32(birth % 10_000) : 0
    case .birthTurned:
      if !isWhole { return 0 }
      return UInt32(birth / 10_000 * 10_000 + min(month, day) * 100 + max(month, day))
    default: return UInt32(birth)
    }
  }
}
