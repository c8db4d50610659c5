internal import Reading

extension ExtractProfile {
  /// A feed file to start from, with what was found as comments. It holds no values but those of columns that look like code lists,
  /// and of these none that stands in one or two rows only.
  public func feedFile(named name: String) -> String {
    var lines = [
      "# \(rows) rows, \(oddRows) lines that do not fit; \(encoding.rawValue); header in line \(headerLine).",
      "feed: \(name)", "title: \"\(name)\"", "source: \(name)", "mode: snapshot",
    ]
    if delimiter != 0x2C {
      lines.append("delimiter: \(delimiter == 0x09 ? "tab" : "\"\(Character(UnicodeScalar(delimiter)))\"")")
    }
    if headerLine > 10 { lines.append("header_within: \(headerLine)") }
    if columns.contains(where: \.isMonthFirst) { lines.append("dates: mm/dd/yyyy") }
    lines.append("columns:")
    var names: Set<String> = []
    for column in columns {
      lines.append("  # \(found(column))")
      // A file in which one header stands twice is refused; a column without a header is dropped.
      let name = HeaderName.key(column.header)
      guard !name.isEmpty, names.insert(name).inserted else {
        lines.append(
          "  # \(name.isEmpty ? "has no header" : "has the header of a column above: ask the source to name it")")
        continue
      }
      lines.append("  \(ExtractProfile.quoted(column.header)): \(declaration(column))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func found(_ column: ColumnProfile) -> String {
    let shapes = column.shapes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map {
      "\($0.key) (\($0.value))"
    }
    let shown = column.type == .text || column.type == .name ? [] : shapes
    let lengths = column.filled > 0 ? ", \(column.lengths.shortest) to \(column.lengths.longest) bytes" : ""
    let rarer = column.type == .code ? column.codes.rarer : 0
    return "\(column.filled) filled, \(column.blank) blank\(lengths)"
      + (shown.isEmpty ? "" : "; such as \(shown.joined(separator: ", "))")
      + (rarer == 0 ? "" : "; and \(rarer) rarer value\(rarer == 1 ? "" : "s"), not shown")
  }

  private func declaration(_ column: ColumnProfile) -> String {
    guard column.type == .code else { return "{ type: \(column.type.rawValue) }" }
    let codes = column.codes.common.map { ExtractProfile.quoted($0) }
    return "{ type: code, codes: [\(codes.joined(separator: ", "))] }"
  }

  /// A text that YAML reads back as it is.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x5F } && text.utf8.first?.isLetter == true
    if isPlain { return text }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case let control where control.value < 0x20 || control.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
