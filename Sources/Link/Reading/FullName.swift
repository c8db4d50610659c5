import Reading

/// A whole name in its parts: the last word is the surname, but `Surname, Forename` is understood. Titles before it and suffixes behind it are no part.
struct FullName {
  let forename: UnsafeBufferPointer<UInt8>
  let surname: UnsafeBufferPointer<UInt8>

  /// - Parameter name: without spaces at its ends.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let name = FullName.bare(name)
    if let comma = name.firstIndex(of: 0x2C) {
      surname = UnsafeBufferPointer(rebasing: name[..<comma])
      forename = FullName.bare(UnsafeBufferPointer(rebasing: name[(comma + 1)...]))
    } else {
      let last = name.lastIndex(of: 0x20)
      forename = UnsafeBufferPointer(rebasing: name[..<(last ?? 0)])
      surname = UnsafeBufferPointer(rebasing: name[(last.map { $0 + 1 } ?? 0)...])
    }
  }

  private static func bare(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var name = name.trimmed
    while let space = name.firstIndex(of: 0x20), titles.contains(word(name[..<space])) {
      name = UnsafeBufferPointer(rebasing: name[space...]).trimmed
    }
    while let space = name.lastIndex(where: { $0 == 0x20 || $0 == 0x2C }), suffixes.contains(word(name[(space + 1)...]))
    {
      let rest = name[..<space]
      let end = rest.lastIndex { $0 != 0x2C && $0 != 0x20 }.map { $0 + 1 } ?? 0
      name = UnsafeBufferPointer(rebasing: name[..<end])
    }
    return name
  }

  /// Small letters only; longer words than any title are not looked at.
  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    bytes.count > 5 ? "" : String(decoding: bytes, as: UTF8.self).lowercased().filter { $0 != "." }
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "rev", "herr", "frau", "mme", "mlle",
  ]
  private static let suffixes: Set<String> = [
    "jr", "sr", "jnr", "snr", "ii", "iii", "iv", "esq", "phd", "md", "obe", "mbe",
  ]
}
