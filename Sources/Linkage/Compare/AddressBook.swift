import Vocabulary

/// What the comparison needs to know of every distinct address.
struct AddressBook: Sendable {
  let lines: TextColumn
  let postcodes: TextColumn
  /// A hash of the numbers in each line, 0 where it has none.
  let house: [UInt32]
  /// Upper bits of a hash that postcodes of one sector share; 0 where a postcode has no sector.
  let sector: [UInt32]
  /// Whether a postcode is complete.
  let isWhole: [Bool]
  /// Whether any record has a postcode; without, a line is a whole address.
  let hasPostcodes: Bool
  /// For each address entry a code of line and postcode together; 0 where there is no whole address.
  let whole: [UInt32]
  /// How many entries have each whole address.
  let wholeCounts: [UInt32]
  let total: Double
  /// How many people share each.
  let crowds: AddressCrowds

  init(_ table: LinkageTable) {
    lines = table.lines.texts
    postcodes = table.postcodes.texts
    house = (0..<table.lines.count).map { AddressBook.house(table.lines.texts, $0) }
    var sector: [UInt32] = [0]
    var isWhole = [false]
    for code in 1..<max(1, table.postcodes.count) {
      let form = PostcodeForm(table.postcodes.texts.bytes[table.postcodes.texts.range(code)])
      sector.append(form.sector)
      isWhole.append(form.isWhole)
    }
    self.sector = sector
    self.isWhole = isWhole
    hasPostcodes = isWhole.count > 1
    (whole, wholeCounts) = AddressBook.wholes(table, isWhole)
    total = Double(max(1, table.line.count))
    crowds = AddressCrowds(table, whole: whole, addresses: wholeCounts.count)
  }

  private static func house(_ lines: TextColumn, _ code: Int) -> UInt32 {
    var hash: UInt32 = 0
    for word in lines.bytes[lines.range(code)].split(separator: 0x20)
    where word.contains(where: { (0x30...0x39).contains($0) }) {
      for byte in word { hash = (hash &* 31) &+ UInt32(byte) }
      hash = hash &* 31 &+ 7
    }
    return hash
  }

  private static func wholes(_ table: LinkageTable, _ isWhole: [Bool]) -> ([UInt32], [UInt32]) {
    var codes = PairCodes()
    var counts: [UInt32] = [0]
    let whole = table.line.indices.map { entry -> UInt32 in
      let (line, postcode) = (table.line[entry], table.postcode[entry])
      guard line != 0, isWhole[Int(postcode)] || isWhole.count == 1 else { return 0 }
      let code = codes.code(line, postcode)
      if Int(code) == counts.count { counts.append(0) }
      counts[Int(code)] += 1
      return code
    }
    return (whole, counts)
  }

  /// Whether two postcodes differ by one slip of typing.
  func isNear(_ left: UInt32, _ right: UInt32) -> Bool {
    postcodes.bytes.withUnsafeBufferPointer { bytes in
      TextDistance.isOneSlip(
        UnsafeBufferPointer(rebasing: bytes[postcodes.range(Int(left))]),
        UnsafeBufferPointer(rebasing: bytes[postcodes.range(Int(right))]))
    }
  }

  /// Whether two lines with the same numbers name two homes of one house: flats A and B, the ground floor and the first.
  func areTwoFlats(_ left: UInt32, _ right: UInt32) -> Bool { flat(left) != flat(right) }

  /// The words of a line that tell flats of one house apart: floors and sides, and single letters unless another word may have been cut off there.
  private func flat(_ line: UInt32) -> [ArraySlice<UInt8>] {
    let words = lines.bytes[lines.range(Int(line))].split(separator: 0x20)
    return words.indices.filter { place in
      if words[place].count > 1 { return AddressBook.floors.contains(Array(words[place])) }
      guard place > 0 else { return true }
      return words[place - 1].elementsEqual("FLAT".utf8) || words[place - 1].contains { (0x30...0x39).contains($0) }
    }.map { words[$0] }
  }

  private static let floors = Set(
    [
      "BASEMENT", "GROUND", "FIRST", "SECOND", "THIRD", "FOURTH", "TOP", "UPPER", "LOWER", "FRONT", "REAR", "BACK",
      "LEFT", "RIGHT",
    ].map { Array($0.utf8) })

  /// Whether two lines are one address with slips: the same numbers, and the rest alike.
  func isClose(_ left: UInt32, _ right: UInt32) -> Bool {
    if house[Int(left)] != house[Int(right)] { return false }
    return lines.bytes.withUnsafeBufferPointer { bytes in
      let ours = UnsafeBufferPointer(rebasing: bytes[lines.range(Int(left))])
      let theirs = UnsafeBufferPointer(rebasing: bytes[lines.range(Int(right))])
      return TextDistance.isPrefix(ours, theirs) || TextDistance.jaroWinkler(ours, theirs) > 0.9
    }
  }
}
