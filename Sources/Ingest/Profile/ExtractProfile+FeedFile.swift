internal import Reading
internal import Vocabulary

extension ExtractProfile {
  /// A feed file to start from, with what was found as comments. It holds no values but those of columns that look like code lists,
  /// and of these none that stands in one or two rows only.
  public func feedFile(named name: String) -> String {
    var lines = [
      "# \(rows) rows, \(oddRows) lines that do not fit; \(encoding.rawValue); header in line \(headerLine)."
    ]
    if isDoubled { lines.append("# The line below the header looks like a second line of it: have it taken out.") }
    if oddRowsAtEnd > 0 {
      lines.append("# \(oddRowsAtEnd) of them end the file: declare how such lines begin under 'footers'.")
    }
    lines += ["feed: \(name)", "title: \"\(name)\"", "source: \(name)", "mode: snapshot"]
    if delimiter != 0x2C {
      lines.append("delimiter: \(delimiter == 0x09 ? "tab" : "\"\(Character(UnicodeScalar(delimiter)))\"")")
    }
    if headerLine > 10 { lines.append("header_within: \(headerLine)") }
    if columns.contains(where: \.isMonthFirst) { lines.append("dates: mm/dd/yyyy") }
    if oddRowsAtEnd > 0 { lines.append("# footers: [\"Total\"]") }
    lines += blanks
    lines.append("columns:")
    var names: Set<String> = []
    var kept: [(name: String, profile: ColumnProfile)] = []
    for (place, column) in columns.enumerated() {
      lines.append("  # \(found(column))")
      // A file in which one header stands twice is refused; a column without a header is dropped.
      let name = HeaderName.key(column.header)
      guard !name.isEmpty, !name.hasPrefix("_"), names.insert(name).inserted else {
        lines.append(
          "  # \(name.isEmpty ? "has no header" : "has the header of a column above: ask the source to name it")")
        continue
      }
      lines.append("  \(entry(column, place))")
      kept.append((key(column, place), column))
    }
    lines += mappings(FeedDraft(named: name, columns: kept))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words that stand where a value should: they are to count as blank.
  private var blanks: [String] {
    let met = Set(columns.flatMap { $0.values.keys })
    let words = ExtractProfile.nothing.filter(met.contains)
    return words.isEmpty ? [] : ["blank: [\(words.map(ExtractProfile.quoted).joined(separator: ", "))]"]
  }

  private static let nothing = ["NULL", "\\N", "(null)", "(blank)", "-", "N/A", "n/a"]

  /// Whom the rows are about and what they say happened, as far as the headers tell.
  private func mappings(_ draft: FeedDraft) -> [String] {
    func entries(_ all: [FeedDraft.Entry]) -> [String] {
      all.map { "  \($0.key): \(ExtractProfile.quoted($0.column))" }
    }
    var lines = [
      "# Whom a row is about, guessed from the headers; with a key, rows of one system are known to be of one person."
    ]
    lines +=
      draft.person.isEmpty
      ? ["# person: { key: …, surname: …, forename: …, birth: … }"] : ["person:"] + entries(draft.person)
    if let family = draft.family { lines.append("family: \(ExtractProfile.quoted(family))") }
    let filled = Set(draft.event.map(\.key))
    guard let kind = draft.kinds.first, filled.isSuperset(of: kind.neededFields.map(\.rawValue)) else {
      let likely = draft.kinds.isEmpty ? "one of these kinds" : "probably one of the first kinds"
      let kinds = (draft.kinds + EventKind.allCases.filter { !draft.kinds.contains($0) }).map(\.rawValue)
      return lines + [
        "# What happened could not be told; say it, as \(likely): \(kinds.joined(separator: ", ")).",
        "# event: { kind: …, on: … }",
      ]
    }
    let others = draft.kinds.dropFirst().map(\.rawValue)
    lines.append(
      "# What happened\(others.isEmpty ? "" : "; it may also be: \(others.joined(separator: ", "))"). Other fields of this kind: \(rest(kind, draft))."
    )
    return lines + ["event:", "  kind: \(kind.rawValue)"] + entries(draft.event)
  }

  private func rest(_ kind: EventKind, _ draft: FeedDraft) -> String {
    let left = kind.allFields.map(\.rawValue).filter { name in !draft.event.contains { $0.key == name } }
    return left.isEmpty ? "none" : left.joined(separator: ", ")
  }

  private func key(_ column: ColumnProfile, _ place: Int) -> String {
    isLong(column) ? "Column \(place + 1)" : column.header
  }

  private func isLong(_ column: ColumnProfile) -> Bool {
    column.header.utf8.count > ExtractProfile.longestKey || column.header.hasPrefix("_")
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

  /// A column under its header, or under its place where the header is longer than a key of YAML may be.
  private func entry(_ column: ColumnProfile, _ place: Int) -> String {
    var settings = ["type: \(column.type.rawValue)"]
    if isLong(column) { settings.append("aliases: [\(ExtractProfile.quoted(column.header))]") }
    if column.type == .code {
      settings.append("codes: [\(column.codes.common.map { ExtractProfile.quoted($0) }.joined(separator: ", "))]")
    }
    if column.type == .integer || column.type == .decimal, !column.suppressed.isEmpty {
      let marks = column.suppressed.keys.sorted().map { ExtractProfile.quoted($0) }
      settings.append("suppressed: [\(marks.joined(separator: ", "))]")
    }
    return "\(ExtractProfile.quoted(key(column, place))): { \(settings.joined(separator: ", ")) }"
  }

  /// Most bytes of a header that is used as a key: YAML allows 1,024 characters, escapes and all.
  private static let longestKey = 120

  /// A text that YAML reads back as it is.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x5F } && text.utf8.first?.isLetter == true
    if isPlain { return text }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case let hidden where ExtractProfile.isHidden(hidden): quoted += ExtractProfile.escaped(hidden)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }

  /// Control characters, and those that turn the direction of a line or are not seen: they never reach a screen.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return scalar.value > 0xFFFF
      ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
