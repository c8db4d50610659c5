/// Texts as YAML writes them.
enum YAMLText {
  /// A text as one scalar, quoted unless it is plain words.
  static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.first != " " && text.last != " "
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x20 || $0 == 0x5F }
    let isWord = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(text.lowercased())
    return isPlain && !isWord ? text : "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  /// A list on one line; a single text by itself.
  static func list(_ texts: [String]) -> String {
    texts.count == 1 ? scalar(texts[0]) : "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      "\\u" + String(scalar.value + 0x10000, radix: 16).suffix(4)
    default: String(scalar)
    }
  }
}
