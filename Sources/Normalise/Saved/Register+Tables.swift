public import Vocabulary

extension [RegisteredFamily] {
  /// The register as a table.
  var table: Table { Table("register", columns) }

  /// The register's columns, for a table that has others beside them.
  public var columns: [Column] {
    [
      Column("ref", texts: map(\.ref)), Column("file", integers: map { $0.line.map { Int($0.file) } }),
      Column("line", integers: map { $0.line.map { Int($0.line) } }), Column("registered", days: map(\.registered)),
      Column("assessed", days: map(\.assessed)), Column("planned", days: map(\.planned)),
      Column("lead", texts: map(\.lead)),
      Column("lead_agency", texts: map(\.leadAgency)), Column("closed", days: map(\.closed)),
      Column("closure_reason", texts: map(\.closureReason)),
    ]
  }

  /// The register of a saved stage, a family a row; throws `SavedTableMismatch` where a column is missing.
  public init(table: Table) throws {
    let (refs, files, lines) = (try table.texts("ref"), try table.integers("file"), try table.integers("line"))
    let (registered, assessed) = (try table.days("registered"), try table.days("assessed"))
    let (planned, closed) = (try table.days("planned"), try table.days("closed"))
    let (leads, agencies, reasons) = (
      try table.texts("lead"), try table.texts("lead_agency"), try table.texts("closure_reason")
    )
    self = refs.indices.map { row in
      var family = RegisteredFamily(ref: refs[row])
      if let file = files[row], let line = lines[row] {
        family.line = SourceLine(file: UInt16(file), line: Int32(line))
      }
      family.registered = registered[row]
      family.assessed = assessed[row]
      family.planned = planned[row]
      family.lead = leads[row]
      family.leadAgency = agencies[row]
      family.closed = closed[row]
      family.closureReason = reasons[row]
      return family
    }
  }
}

extension [RegisteredSpell] {
  /// The spells as a table.
  var table: Table {
    Table(
      "spells",
      [
        Column("family", .integers(map(\.family))), Column("record", .integers(map(\.record))),
        Column("role", texts: map(\.role)),
        Column("from", days: map(\.from)), Column("to", days: map(\.to)),
        Column("file", integers: map { Int($0.line.file) }),
        Column("line", .integers(map(\.line.line))),
      ])
  }

  /// The spells of a saved stage.
  init(table: Table) throws {
    let (families, records, roles) = (try table.numbers("family"), try table.numbers("record"), try table.texts("role"))
    let (from, to, files, lines) = (
      try table.days("from"), try table.days("to"), try table.numbers("file"), try table.numbers("line")
    )
    self = families.indices.map { row in
      RegisteredSpell(
        family: families[row], record: records[row], role: roles[row], from: from[row], to: to[row],
        line: SourceLine(file: UInt16(files[row]), line: lines[row]))
    }
  }
}

extension [DoubtfulRow] {
  /// The doubtful rows as a table.
  var table: Table {
    Table(
      "doubtful",
      [
        Column("feed", integers: map { Int($0.feed) }), Column("record", integers: map { $0.record.map(Int.init) }),
        Column("family", integers: map { $0.family.map(Int.init) }),
        Column("file", integers: map { Int($0.line.file) }),
        Column("line", .integers(map(\.line.line))),
      ])
  }

  /// The doubtful rows of a saved stage.
  init(table: Table) throws {
    let (feeds, records, families) = (
      try table.numbers("feed"), try table.integers("record"), try table.integers("family")
    )
    let (files, lines) = (try table.numbers("file"), try table.numbers("line"))
    self = feeds.indices.map { row in
      DoubtfulRow(
        feed: UInt16(feeds[row]), record: records[row].map(Int32.init), family: families[row].map(Int32.init),
        line: SourceLine(file: UInt16(files[row]), line: lines[row]))
    }
  }
}
