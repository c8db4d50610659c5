extension [DataException] {
  /// The exceptions as a table of a saved stage.
  public func table(named name: String = "exceptions") -> Table {
    Table(
      name,
      [
        Column("severity", texts: map(\.severity.rawValue)), Column("code", texts: map(\.code.rawValue)),
        Column("stage", texts: map(\.stage.rawValue)), Column("source", texts: map(\.source)),
        Column("feed", texts: map(\.feed)), Column("file", integers: map { $0.line.map { Int($0.file) } }),
        Column("line", integers: map { $0.line.map { Int($0.line) } }), Column("file_name", texts: map(\.fileName)),
        Column("family_ref", texts: map(\.familyRef)), Column("person_ref", texts: map(\.personRef)),
        Column("measure", texts: map(\.measure)), Column("field", texts: map(\.field)),
        Column("message", texts: map(\.message)), Column("action", texts: map(\.action)),
        Column("owner", texts: map(\.owner.rawValue)),
      ])
  }

  /// The exceptions of a saved stage; throws `SavedTableMismatch` where a column is missing or a word is unknown.
  public init(table: Table) throws {
    let names = [
      "severity", "code", "stage", "source", "feed", "file_name", "family_ref", "person_ref", "measure", "field",
      "message", "action",
      "owner",
    ]
    let texts = try Dictionary(uniqueKeysWithValues: names.map { ($0, try table.texts($0)) })
    let files = try table.integers("file")
    let lines = try table.integers("line")
    self = try (0..<table.rowCount).map { row in
      func text(_ name: String) -> String { texts[name]?[row] ?? "" }
      guard let severity = Severity(rawValue: text("severity")), let code = ExceptionCode(rawValue: text("code")),
        let stage = Stage(rawValue: text("stage")), let owner = ExceptionOwner(rawValue: text("owner"))
      else {
        throw SavedTableMismatch(missing: "severity, code, stage or owner of exception \(row + 1)")
      }
      var line: SourceLine?
      if let file = files[row], let number = lines[row] { line = SourceLine(file: UInt16(file), line: Int32(number)) }
      return DataException(
        code, severity, stage: stage, source: text("source"), feed: text("feed"), line: line,
        fileName: text("file_name"),
        familyRef: text("family_ref"), personRef: text("person_ref"), measure: text("measure"), field: text("field"),
        message: text("message"), action: text("action"), owner: owner)
    }
  }
}
