/// The few pieces of HTML that a page of evidence is made of.
enum Markup {
  /// A name and a value a row; rows without a value are left away.
  static func facts(_ facts: [(name: String, value: String)]) -> String {
    "<table class=\"facts\">\n"
      + facts.filter { !$0.value.isEmpty }.map {
        "<tr><th scope=\"row\">\(escaped($0.name))</th>\(cell($0.value))</tr>\n"
      }.joined() + "</table>"
  }

  /// A table with a heading.
  static func table(_ heading: [String], _ rows: [[String]]) -> String {
    "<table>\n<thead><tr>" + heading.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
      + "</tr></thead>\n<tbody>\n"
      + rows.map { "<tr>" + $0.map(cell).joined() + "</tr>\n" }.joined() + "</tbody>\n</table>"
  }

  /// Ids and dates stay on one line, hashes may break anywhere, lists after their semicolons.
  private static func cell(_ text: String) -> String {
    let isHash = text.utf8.count == 64 && !text.contains(" ")
    let isShort = text.utf8.count <= 16 && !text.contains(" ")
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { escaped(String($0)) }
    return
      "<td\(isHash ? " class=\"hash\"" : isShort ? " class=\"short\"" : "")>\(parts.joined(separator: ";<wbr>"))</td>"
  }

  /// Text that is no markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
