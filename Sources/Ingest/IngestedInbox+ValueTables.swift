internal import Vocabulary

/// How values that could not be read, and their numbers, are saved.
extension IngestedInbox {
  var badValueTable: Table {
    let all = feeds.flatMap { feed in feed.badValues.map { (feed.coverage.feed, $0) } }
    return Table(
      ".bad values",
      [
        Column("feed", texts: all.map(\.0)), Column("file", integers: all.map { Int($0.1.file) }),
        Column("line", integers: all.map { Int($0.1.line) }), Column("field", texts: all.map(\.1.field)),
        Column("code", texts: all.map(\.1.code.rawValue)), Column("raw", texts: all.map(\.1.raw)),
      ])
  }

  static func badValues(_ table: Table) throws -> [String: [BadValue]] {
    let (feeds, fields, codes) = try (table.texts("feed"), table.texts("field"), table.texts("code"))
    let (files, lines, raws) = try (table.numbers("file"), table.numbers("line"), table.texts("raw"))
    var values: [String: [BadValue]] = [:]
    for row in 0..<table.rowCount {
      values[feeds[row], default: []].append(
        try BadValue(
          file: UInt16(files[row]), line: lines[row], field: fields[row], code: ExceptionCode(saved: codes[row]),
          raw: raws[row]))
    }
    return values
  }

  var countTable: Table {
    let all = feeds.flatMap { feed in feed.counts.map { (feed.coverage.feed, $0) } }
    return Table(
      ".exception counts",
      [
        Column("feed", texts: all.map(\.0)), Column("code", texts: all.map(\.1.code.rawValue)),
        Column("field", texts: all.map(\.1.field)), Column("count", integers: all.map(\.1.count)),
      ])
  }

  static func counts(_ table: Table) throws -> [String: [ExceptionCount]] {
    let (feeds, codes, fields) = try (table.texts("feed"), table.texts("code"), table.texts("field"))
    let counts = try table.numbers("count")
    var result: [String: [ExceptionCount]] = [:]
    for row in 0..<table.rowCount {
      result[feeds[row], default: []].append(
        try ExceptionCount(code: ExceptionCode(saved: codes[row]), field: fields[row], count: Int(counts[row])))
    }
    return result
  }
}
