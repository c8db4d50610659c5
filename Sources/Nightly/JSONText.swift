/// Texts as JSON.
public enum JSONText {
  /// A list of texts.
  public static func array(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ",\n"))]" }

  /// A text in quotes.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case let control where control.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
