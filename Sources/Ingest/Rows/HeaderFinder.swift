internal import CSV
internal import Reading
internal import Vocabulary

/// Finds the header in a file's first lines, under titles, protective markings and blank rows.
struct HeaderFinder {
  /// Why no header was found: the refusal's code and words.
  struct NotFound: Error {
    var code: ExceptionCode
    var reason: String
  }

  let feed: FeedDeclaration
  let matcher: HeaderMatcher

  /// The header, with the declared dialect, or with another where that one alone makes the feed's header of a line.
  func find(in head: [UInt8]) throws(NotFound) -> Header {
    let declared = feed.dialect
    if feed.form.headerLines == 0 { return HeaderFinder.places(of: feed) }
    let first = search(head, declared)
    if let header = first.header { return header }
    if !first.doubled.isEmpty {
      throw NotFound(
        code: .headerDoubled, reason: "the header has more than once: \(first.doubled.joined(separator: ", "))")
    }
    let others = HeaderFinder.dialects(besides: declared).compactMap { search(head, $0).header }
    // Two quotes with one delimiter are no doubt: the header is then without quotes.
    let delimiters = Set(others.map(\.dialect.delimiter))
    if delimiters.count == 1, let header = others.first { return header }
    if delimiters.count > 1 {
      throw NotFound(
        code: .delimiterUnclear, reason: "the header can be read with more than one delimiter; declare 'delimiter'")
    }
    throw NotFound(code: .headerMismatch, reason: notFound(first))
  }

  private func notFound(_ search: Search) -> String {
    let start = "none of the first \(feed.form.headerWithin) lines is the header"
    guard search.found > 0 else { return "\(start): no declared column was found" }
    let missing = search.missing.prefix(12).joined(separator: ", ") + (search.missing.count > 12 ? " and others" : "")
    // Most of the line's names are known, so the others are names as well.
    let isNearly = search.found * 2 >= feed.columns.count && !search.unknown.isEmpty
    let unknown = search.unknown.prefix(12).map { "'\(HeaderName.shown($0))'" }.joined(separator: ", ")
    return "\(start): the nearest, line \(search.line), lacks \(missing)"
      + (isNearly ? "; it has \(unknown), which nothing is called" : "")
  }

  /// What the feed says of a file without a header.
  private static func places(of feed: FeedDeclaration) -> Header {
    let width = max(feed.form.fields ?? 0, feed.columns.compactMap(\.place).max() ?? 0)
    return Header(
      line: 0, dialect: feed.dialect, keys: Array(repeating: "", count: width),
      rows: [feed.columns.map { $0.place.map { $0 - 1 } }], dropped: [])
  }

  // MARK: One dialect

  private struct Search {
    var header: Header?
    var line = 0
    var found = 0
    var missing: [String] = []
    var unknown: [String] = []
    var doubled: [String] = []
  }

  private func search(_ head: [UInt8], _ dialect: CSVDialect) -> Search {
    var result = Search()
    var above: [String] = []
    HeaderFinder.eachRecord(in: head, dialect, within: feed.form.headerWithin) { reader in
      let line = reader.row.texts
      let names = feed.form.headerLines == 1 ? line : HeaderFinder.joined(above, line)
      above = line
      let fields = names.map { HeaderName.key($0) }
      let match = matcher.match(fields)
      if matcher.isHeader(match), match.doubled.isEmpty {
        result.header = header(reader.line, names, fields, match, dialect)
        return false
      }
      if match.found > result.found {
        result.found = match.found
        result.line = reader.line
        result.missing = match.missing
        result.unknown = HeaderFinder.unknown(names, fields, match)
        result.doubled = matcher.isHeader(match) ? match.doubled : []
      }
      return true
    }
    return result
  }

  /// The names of columns in two lines: a name above stands for all columns up to the next name above. None where the lines differ in width.
  private static func joined(_ above: [String], _ below: [String]) -> [String] {
    guard above.count == below.count else { return [] }
    var group = ""
    return zip(above, below).map { above, below in
      if !HeaderName.key(above).isEmpty { group = above }
      return group.isEmpty || below.isEmpty ? below + group : "\(group) \(below)"
    }
  }

  private func header(
    _ line: Int, _ names: [String], _ keys: [String], _ match: HeaderMatcher.Match, _ dialect: CSVDialect
  ) -> Header {
    // A separator too many at the end of the header, which its rows do not have.
    let isEndless = feed.form.separatorAtEnd == .header && keys.last == "" && keys.count > 1
    return Header(
      line: line, dialect: dialect, keys: isEndless ? keys.dropLast() : keys, rows: match.rows,
      dropped: HeaderFinder.unknown(names, keys, match))
  }

  /// Headers that no declared column claims, as written.
  private static func unknown(_ texts: [String], _ keys: [String], _ match: HeaderMatcher.Match) -> [String] {
    let used = Set(match.rows.joined().compactMap(\.self))
    return texts.indices.filter { !used.contains($0) && !keys[$0].isEmpty }.map { texts[$0] }
  }

  /// Calls `take` with every record that starts within the first lines, until it returns false.
  private static func eachRecord(
    in head: [UInt8], _ dialect: CSVDialect, within lines: Int, _ take: (CSVReader) -> Bool
  ) {
    let reader = CSVReader(dialect)
    var rest = head[...]
    while true {
      switch reader.next() {
      case .record:
        if reader.line > lines || !take(reader) { return }
      case .bad:
        if reader.line > lines { return }
      case .end: return
      case .needsBytes: reader.fill(from: &rest)
      }
    }
  }

  /// The delimiters and quotes that occur in practice.
  private static func dialects(besides declared: CSVDialect) -> [CSVDialect] {
    var result: [CSVDialect] = []
    for quote in [declared.quote] + [0x22, 0x27].filter({ $0 != declared.quote }) {
      for delimiter in [declared.delimiter]
        + [0x2C, 0x3B, 0x09, 0x7C, 0x20, 0x3A, 0x5E, 0x7E].filter({ $0 != declared.delimiter })
      {
        guard delimiter != declared.delimiter || quote != declared.quote else { continue }
        var dialect = declared
        dialect.delimiter = delimiter
        dialect.quote = quote
        result.append(dialect)
      }
    }
    return result
  }
}

extension FeedDeclaration {
  /// The declared dialect.
  var dialect: CSVDialect {
    var dialect = CSVDialect(delimiter: form.delimiter, quote: form.quote)
    dialect.escape = form.escape
    dialect.mostLines = form.mostLinesInField
    dialect.dropsLastBlank = form.separatorAtEnd == .rows || form.separatorAtEnd == .both
    dialect.skipsSpaces = form.skipsSpaces
    return dialect
  }
}
