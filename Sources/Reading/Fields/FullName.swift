/// A whole name in its parts: the last word is the surname, but `Surname, Forename` is understood. Titles before it and suffixes behind it are no part.
package struct FullName {
  package let forename: FieldBytes
  package let surname: FieldBytes

  /// - Parameter name: without spaces at its ends.
  package init(_ name: FieldBytes) {
    let name = FullName.bare(name)
    if let comma = name.firstIndex(of: 0x2C) {
      surname = FieldBytes(rebasing: name[..<comma])
      forename = FullName.bare(FieldBytes(rebasing: name[(comma + 1)...]))
    } else {
      let last = name.lastIndex(of: 0x20)
      forename = FieldBytes(rebasing: name[..<(last ?? 0)])
      surname = FieldBytes(rebasing: name[(last.map { $0 + 1 } ?? 0)...])
    }
  }

  private static func bare(_ name: FieldBytes) -> FieldBytes {
    var name = name.trimmed
    while let space = name.firstIndex(of: 0x20), titles.contains(word(name[..<space])) {
      name = FieldBytes(rebasing: name[space...]).trimmed
    }
    while let space = name.lastIndex(where: { $0 == 0x20 || $0 == 0x2C }), suffixes.contains(word(name[(space + 1)...]))
    {
      let rest = name[..<space]
      let end = rest.lastIndex { $0 != 0x2C && $0 != 0x20 }.map { $0 + 1 } ?? 0
      name = FieldBytes(rebasing: name[..<end])
    }
    return name
  }

  /// Small letters only; longer words than any title are not looked at.
  private static func word(_ bytes: Slice<FieldBytes>) -> String {
    bytes.count > 5 ? "" : String(decoding: bytes, as: UTF8.self).lowercased().filter { $0 != "." }
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "rev", "herr", "frau", "mme", "mlle",
  ]
  private static let suffixes: Set<String> = [
    "jr", "sr", "jnr", "snr", "ii", "iii", "iv", "esq", "phd", "md", "obe", "mbe",
  ]
}
