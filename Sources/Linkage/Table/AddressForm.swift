/// The form in which first lines of addresses are compared: upper case, no punctuation, the usual abbreviations written out.
public enum AddressForm {
  /// A first line in the form for comparing.
  public static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: of($0), as: UTF8.self) }
  }

  /// The same on bytes.
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let words = NameForm.of(bytes).split(separator: 0x20)
    var form: [UInt8] = []
    form.reserveCapacity(bytes.count + 8)
    for (index, word) in words.enumerated() {
      if index > 0 { form.append(0x20) }
      // `ST` before a name is a saint; at the end it is a street.
      if word.elementsEqual(street), index < words.count - 1, index == 0 || isNumber(words[index - 1]) {
        form.append(contentsOf: saint)
      } else if word.count <= longest, let whole = written[String(decoding: word, as: UTF8.self)] {
        form.append(contentsOf: whole.utf8)
      } else {
        form.append(contentsOf: word)
      }
    }
    return form
  }

  /// A postcode in the form for comparing: letters and digits only, upper case.
  public static func postcode(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: postcode($0), as: UTF8.self) }
  }

  /// The same on bytes.
  public static func postcode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    NameForm.of(bytes).filter { $0 != 0x20 }
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool { word.contains { (0x30...0x39).contains($0) } }

  private static let street = Array("ST".utf8)
  private static let saint = Array("SAINT".utf8)
  /// Bytes of the longest word that stands for another.
  private static let longest = written.keys.reduce(0) { max($0, $1.utf8.count) }

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
