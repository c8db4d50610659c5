/// Reads the words and letters for the sexes of one column: 0 missing, 1 male, 2 female, 3 other. What a letter means depends on the others beside it:
/// in `H, M` the M is a woman, in `M, V` and `M, W` and `M, F` a man.
struct SexCodes {
  private let letters: [String: UInt8]

  /// Looks at all distinct texts of the column.
  init(_ texts: [String]) {
    let known = Set(texts.map { $0.lowercased() })
    var letters: [String: UInt8] = ["m": 1, "f": 2, "1": 1, "2": 2, "w": 2, "0": 0, "9": 0]
    if known.contains("h"), known.contains("m"), !known.contains("f") { letters["m"] = 2 }
    if known.contains("h") { letters["h"] = 1 }
    if known.contains("k") { letters["k"] = known.contains("m") ? 2 : 3 }
    if known.contains("v") { letters["v"] = 2 }
    if known.contains("0"), known.contains("1"), !known.contains("2") { letters["0"] = 2 }
    self.letters = letters
  }

  func read(_ text: String) -> UInt8 {
    let word = text.lowercased()
    if let code = letters[word] { return code }
    if SexCodes.missing.contains(word) { return 0 }
    return SexCodes.male.contains(word) ? 1 : SexCodes.female.contains(word) ? 2 : 3
  }

  private static let missing: Set<String> = [
    "", "u", "unknown", "not known", "not stated", "not specified", "undisclosed",
  ]
  private static let male: Set<String> = [
    "male", "boy", "man", "männlich", "maennlich", "mann", "masculin", "homme", "masculino", "hombre", "varon", "varón",
    "maschio", "uomo", "homem", "mannelijk", "mężczyzna", "mezczyzna",
  ]
  private static let female: Set<String> = [
    "female", "girl", "woman", "weiblich", "frau", "féminin", "feminin", "femme", "femenino", "mujer", "femmina",
    "donna",
    "feminino", "mulher", "vrouw", "vrouwelijk", "kobieta",
  ]
}
