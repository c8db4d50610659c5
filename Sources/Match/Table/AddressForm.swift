/// The form in which first lines of addresses are compared: upper case, no punctuation, the usual abbreviations written out.
public enum AddressForm {
  /// A first line in the form for comparing.
  public static func of(_ text: String) -> String {
    let words = NameForm.of(text).split(separator: " ").map(String.init)
    return words.enumerated().map { index, word in
      // `ST` before a name is a saint; at the end it is a street.
      if word == "ST", index < words.count - 1, index == 0 || isNumber(words[index - 1]) { return "SAINT" }
      return written[word] ?? word
    }.joined(separator: " ")
  }

  /// A postcode in the form for comparing: letters and digits only, upper case.
  public static func postcode(_ text: String) -> String {
    String(decoding: NameForm.of(text).utf8.filter { $0 != 0x20 }, as: UTF8.self)
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

  private static let written: [String: String] = [
    "RD": "ROAD", "ST": "STREET", "STR": "STREET", "AVE": "AVENUE", "AV": "AVENUE", "CL": "CLOSE", "CLS": "CLOSE",
    "DR": "DRIVE",
    "DRV": "DRIVE", "LN": "LANE", "CRES": "CRESCENT", "CR": "CRESCENT", "CRS": "CRESCENT", "GDNS": "GARDENS",
    "GDN": "GARDENS",
    "GARDEN": "GARDENS", "PL": "PLACE", "TERR": "TERRACE", "TER": "TERRACE", "TCE": "TERRACE", "CT": "COURT",
    "CRT": "COURT",
    "SQ": "SQUARE", "PK": "PARK", "GRN": "GREEN", "GR": "GROVE", "GRV": "GROVE", "HSE": "HOUSE", "FLT": "FLAT",
    "APT": "FLAT",
    "APARTMENT": "FLAT", "WLK": "WALK", "WK": "WALK", "WY": "WAY", "HTS": "HEIGHTS", "MT": "MOUNT", "CCT": "CIRCUIT",
    "PDE": "PARADE", "MWS": "MEWS", "YD": "YARD", "NTH": "NORTH", "STH": "SOUTH", "BLDGS": "BUILDINGS",
    "BLVD": "BOULEVARD",
  ]
}
