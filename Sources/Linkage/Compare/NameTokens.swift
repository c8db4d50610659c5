import Vocabulary

/// The parts of every forename and surname as numbers that are one for one part, in whichever place it stands.
///
/// Where a family's names have no fixed places (a Bengali's given names in any order, a Somali's father's and grandfather's name, a Chinese
/// surname that comes first), systems put the same parts into other columns; a comparison of forename with forename sees two strangers.
struct NameTokens: Sendable {
  /// For each forename code its parts.
  private let forenames: Parts
  /// For each surname code its parts.
  private let surnames: Parts

  /// Parts of all texts of a column, one after the other.
  private struct Parts: Sendable {
    var tokens: [UInt32] = []
    var starts: [UInt32] = [0]
    /// For each code the parts that tell, a bit of 64 each: two names without a bit in common share none.
    var masks: [UInt64] = []

    @inline(__always) subscript(code: UInt32) -> ArraySlice<UInt32> {
      tokens[Int(starts[Int(code)])..<Int(starts[Int(code) + 1])]
    }
  }

  /// The bit of a part that weighs little: an honorific, a particle, a name that half a community bears.
  private static let light: UInt32 = 1 << 31
  /// Parts that tell little by themselves.
  private static let lightWords = Set(
    [
      "MOHAMMED", "MOHAMMAD", "MUHAMMAD", "MUHAMMED", "MOHAMED", "MOHAMAD", "MUHAMAD", "MOHD", "MD", "MUHAMMAT",
      "AHMED", "AHMAD", "SYED", "SAYED", "SHEIKH", "SHAIKH", "HAJI", "BIBI", "BEGUM", "BEGOM", "KHATUN", "KHATOON",
      "MIAH", "MIA", "SINGH", "KAUR", "BHAI", "BEN", "KUMAR", "KUMARI", "DEVI", "BIN", "BINTI", "BINT", "IBN", "ABU",
      "UMM",
      "AL", "EL", "UL", "UR", "UD", "DE", "DA", "DO", "DOS", "DAS", "DEL", "DELLA", "DI", "LA", "LE", "VAN", "VON",
      "DER", "DEN",
      "TER", "MC", "MAC", "O", "Y", "E", "MR", "MRS", "MS", "MISS", "DR",
    ].map { Array($0.utf8) })
  /// Spellings of the Prophet's name: one name.
  private static let muhammad = Set(
    ["MOHAMMED", "MOHAMMAD", "MUHAMMAD", "MUHAMMED", "MOHAMED", "MOHAMAD", "MUHAMAD", "MOHD", "MD"].map {
      Array($0.utf8)
    })

  init(_ table: LinkageTable) {
    var numbers = CodedTexts()
    let groups = Dictionary(
      SurnameVariants.common.flatMap { group in group.map { (Array($0.utf8), group[0]) } },
      uniquingKeysWith: { first, _ in first })
    (forenames, surnames) = (
      NameTokens.parts(table.forenames.texts, &numbers, groups),
      NameTokens.parts(table.surnames.texts, &numbers, groups)
    )
  }

  private static func parts(_ texts: TextColumn, _ numbers: inout CodedTexts, _ groups: [[UInt8]: String]) -> Parts {
    var parts = Parts()
    for code in 0..<texts.count {
      var mask: UInt64 = 0
      for word in texts.bytes[texts.range(code)].split(separator: 0x20).prefix(5) where word.count > 1 {
        let bytes = Array(word)
        let number =
          if muhammad.contains(bytes) { numbers.code("MUHAMMAD") } else if let one = groups[bytes] {
            numbers.code(one)
          } else { bytes.withUnsafeBufferPointer { numbers.code($0) } }
        let isLight = lightWords.contains(bytes)
        if !isLight { mask |= 1 << UInt64(number % 64) }
        parts.tokens.append(isLight ? number | light : number)
      }
      parts.masks.append(mask)
      parts.starts.append(UInt32(parts.tokens.count))
    }
    return parts
  }

  /// How far two whole names are one, whatever stands in which place.
  enum Sharing {
    /// No part that tells is in both.
    case nothing
    /// One part is in both that tells, and others differ.
    case one
    /// All parts of the shorter name, at least two, are in the longer.
    case all
  }

  /// Compares the parts of two whole names.
  func sharing(_ foreA: UInt32, _ surA: UInt32, _ foreB: UInt32, _ surB: UInt32) -> Sharing {
    let ourMask = forenames.masks[Int(foreA)] | surnames.masks[Int(surA)]
    if ourMask & (forenames.masks[Int(foreB)] | surnames.masks[Int(surB)]) == 0 { return .nothing }
    let ours = forenames[foreA] + surnames[surA]
    let theirs = forenames[foreB] + surnames[surB]
    var (shared, telling) = (0, 0)
    for (place, part) in ours.enumerated() where theirs.contains(part) && !ours.prefix(place).contains(part) {
      shared += 1
      if part & NameTokens.light == 0 { telling += 1 }
    }
    if telling == 0 { return .nothing }
    return shared >= 2 && shared >= min(ours.count, theirs.count) ? .all : .one
  }
}
