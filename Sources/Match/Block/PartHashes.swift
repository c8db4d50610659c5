import Vocabulary

/// Hashes of the parts of keys, worked out once for every distinct value. 0 stands for a missing part.
struct PartHashes: Sendable {
  private let comparer: PairComparer
  private var forename: [BlockingRule.Part: [UInt32]] = [:]
  private var surname: [BlockingRule.Part: [UInt32]] = [:]
  /// Hashes of whole names, which are alike for one name in either place.
  private let wholeForename: [UInt32]
  private let wholeSurname: [UInt32]
  /// Hashes of the parts of each surname that has several.
  private let surnameParts: [[UInt32]]

  init(_ comparer: PairComparer, rules: [BlockingRule]) {
    self.comparer = comparer
    wholeForename = PartHashes.hashes(comparer.forenames, .forename)
    wholeSurname = PartHashes.hashes(comparer.surnames, .surname)
    surnameParts = (0..<comparer.table.surnames.count).map { PartHashes.parts(comparer.surnames.texts, $0) }
    for part in Set(rules.flatMap(\.parts)) {
      switch part {
      case .forename, .forenameSound, .forenameStart: forename[part] = PartHashes.hashes(comparer.forenames, part)
      case .surname, .surnameSound, .surnameStart: surname[part] = PartHashes.hashes(comparer.surnames, part)
      default: break
      }
    }
  }

  private static func parts(_ texts: TextColumn, _ code: Int) -> [UInt32] {
    texts.bytes[texts.range(code)].split(separator: 0x20).filter { $0.count >= 3 }.map { text($0) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : UInt32(truncatingIfNeeded: Mixing.spread(CodedTexts.hash(bytes))) | 1
    }
  }

  private static func hashes(_ book: NameBook, _ part: BlockingRule.Part) -> [UInt32] {
    (0..<book.texts.count).map { code in
      let bytes = book.texts.bytes[book.texts.range(code)]
      switch part {
      case .forenameSound, .surnameSound:
        return book.sound[code] == 0 ? 0 : UInt32(truncatingIfNeeded: Mixing.spread(UInt64(book.sound[code]))) | 1
      case .forenameStart(let length), .surnameStart(let length): return text(bytes.prefix(length))
      default: return text(bytes)
      }
    }
  }

  /// The hashes by code that each part of a rule needs, so that nothing is looked up for each record; empty for a part that needs none.
  func tables(_ rule: BlockingRule) -> [[UInt32]] { rule.parts.map { forename[$0] ?? surname[$0] ?? [] } }

  /// Appends the keys of a record under a rule, none where a part is missing.
  func keys(of record: Int, _ rule: BlockingRule, _ tables: [[UInt32]], into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    keys.append(0x51ed_270b)
    for (part, table) in zip(rule.parts, tables) {
      extend(&keys, record, part, table)
      if keys.isEmpty { return }
    }
  }

  private func extend(_ keys: inout [UInt64], _ record: Int, _ part: BlockingRule.Part, _ hashes: [UInt32]) {
    let table = comparer.table
    switch part {
    case .forename, .forenameSound, .forenameStart, .surname, .surnameSound, .surnameStart, .bothNames, .surnamePart,
      .forenameGroup:
      extendByName(&keys, record, part, hashes)
    case .postcode, .sector, .line, .address: extendByAddress(&keys, record, part)
    case .birth, .birthYear, .birthMonthDay, .birthTurned: join(&keys, birthHash(table.birth[record], part))
    case .sex: join(&keys, UInt32(table.sex[record]))
    case .number(let index): join(&keys, table.numbers[index].codes[record])
    case .text(let index): join(&keys, table.texts[index].codes[record])
    }
  }

  @inline(__always) private func join(_ keys: inout [UInt64], _ hash: UInt32) {
    if hash == 0 { return keys.removeAll(keepingCapacity: true) }
    for index in keys.indices { keys[index] = Mixing.join(keys[index], UInt64(hash)) }
  }

  private func birthHash(_ birth: Int32, _ part: BlockingRule.Part) -> UInt32 {
    if birth == 0 { return 0 }
    switch part {
    case .birthYear: return UInt32(birth / 10_000)
    case .birthMonthDay: return UInt32(birth % 10_000)
    case .birthTurned:
      let (month, day) = (birth / 100 % 100, birth % 100)
      return UInt32(birth / 10_000 * 10_000 + min(month, day) * 100 + max(month, day))
    default: return UInt32(birth)
    }
  }

  private func extendByName(_ keys: inout [UInt64], _ record: Int, _ part: BlockingRule.Part, _ byCode: [UInt32]) {
    let entries = comparer.table.names(record)
    if entries.count == 1, part != .surnamePart, part != .forenameGroup {
      return join(&keys, nameHash(entries.lowerBound, part, byCode))
    }
    var hashes: [UInt32] = []
    for entry in entries { append(nameHashes(entry, part, byCode), to: &hashes) }
    multiply(&keys, by: hashes)
  }

  private func append(_ more: [UInt32], to hashes: inout [UInt32]) {
    for hash in more where hash != 0 && !hashes.contains(hash) { hashes.append(hash) }
  }

  private func multiply(_ keys: inout [UInt64], by hashes: [UInt32]) {
    keys = keys.flatMap { key in hashes.map { Mixing.join(key, UInt64($0)) } }
  }

  private func nameHashes(_ entry: Int, _ part: BlockingRule.Part, _ byCode: [UInt32]) -> [UInt32] {
    switch part {
    case .surnamePart: return surnameParts[Int(comparer.table.surname[entry])]
    case .forenameGroup:
      var groups = comparer.forenames.groups[Int(comparer.table.forename[entry])]
      var hashes: [UInt32] = []
      while groups != 0 {
        hashes.append(UInt32(groups & 0xFFFF))
        groups >>= 16
      }
      return hashes
    default: return [nameHash(entry, part, byCode)]
    }
  }

  private func nameHash(_ entry: Int, _ part: BlockingRule.Part, _ byCode: [UInt32]) -> UInt32 {
    let (fore, sur) = (Int(comparer.table.forename[entry]), Int(comparer.table.surname[entry]))
    if part == .bothNames {
      guard fore != 0, sur != 0 else { return 0 }
      return wholeForename[fore] &+ wholeSurname[sur] | 1
    }
    switch part {
    case .forename, .forenameSound, .forenameStart: return byCode[fore]
    default: return byCode[sur]
    }
  }

  private func extendByAddress(_ keys: inout [UInt64], _ record: Int, _ part: BlockingRule.Part) {
    let entries = comparer.table.addresses(record)
    if entries.count == 1 { return join(&keys, addressHash(entries.lowerBound, part)) }
    var hashes: [UInt32] = []
    for entry in entries { append([addressHash(entry, part)], to: &hashes) }
    multiply(&keys, by: hashes)
  }

  private func addressHash(_ entry: Int, _ part: BlockingRule.Part) -> UInt32 {
    let book = comparer.addresses
    let postcode = comparer.table.postcode[entry]
    switch part {
    case .line: return comparer.table.line[entry]
    case .postcode: return book.isWhole[Int(postcode)] ? postcode : 0
    case .sector: return book.sector[Int(postcode)]
    default: return book.whole[entry]
    }
  }
}
