/// Names of months, as a number from 1 to 12.
enum MonthName {
  /// An English name, whole or by its first three letters; ASCII case aside.
  static func english(_ name: FieldBytes) -> Int? {
    guard name.count >= 3 else { return nil }
    let start = UInt32(name[0].lowered) << 16 | UInt32(name[1].lowered) << 8 | UInt32(name[2].lowered)
    guard let month = starts.firstIndex(of: start) else { return nil }
    let whole = names[month]
    guard name.count == 3 || name.isWord(whole) || name.isWord("sept") else { return nil }
    return month + 1
  }

  /// A name in English or a language around it, by its beginning.
  static func european(_ word: String) -> Int? {
    // `juin` and `juillet` begin alike, but for their fourth letter.
    if word.hasPrefix("juil") { return 7 }
    guard word.count >= 3 else { return nil }
    return beginnings.firstIndex { $0.contains(String(word.prefix(3))) }.map { $0 + 1 }
  }

  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let starts: [UInt32] = names.map { name in
    name.withUTF8Buffer { UInt32($0[0]) << 16 | UInt32($0[1]) << 8 | UInt32($0[2]) }
  }

  private static let beginnings: [Set<String>] = [
    ["jan", "ene", "gen", "sty"], ["feb", "fev", "fév", "lut"], ["mar", "mär", "mrz", "maa", "mrt"],
    ["apr", "avr", "abr", "kwi"], ["may", "mai", "mag", "mei", "maj"], ["jun", "jui", "giu", "cze"],
    ["jul", "lug", "lip"], ["aug", "aou", "aoû", "ago", "sie"], ["sep", "set", "wrz"],
    ["oct", "okt", "out", "ott", "paz"], ["nov", "lis"], ["dec", "dez", "dic", "déc", "gru"],
  ]
}
