extension [ExtractFile] {
  /// The files as a table of a saved stage.
  public func table(named name: String = "files") -> Table {
    Table(
      name,
      [
        Column("name", texts: map(\.name)), Column("feed", texts: map(\.feed)), Column("data_to", days: map(\.dataTo)),
        Column("sha256", texts: map(\.sha256)), Column("bytes", texts: map { String($0.bytes) }),
        Column("rows", integers: map(\.rows)), Column("used", integers: map(\.used)),
        Column("quarantined", integers: map(\.quarantined)), Column("skipped", integers: map(\.skipped)),
        Column("is_refused", flags: map { $0.refusal != nil }), Column("refusal", texts: map { $0.refusal ?? "" }),
      ])
  }

  /// The files of a saved stage; throws `SavedTableMismatch` where a column is missing.
  public init(table: Table) throws {
    let (names, feeds, days) = try (table.texts("name"), table.texts("feed"), table.days("data_to"))
    let (hashes, bytes, refusals) = try (table.texts("sha256"), table.texts("bytes"), table.texts("refusal"))
    let (rows, used) = try (table.numbers("rows"), table.numbers("used"))
    let (quarantined, skipped, isRefused) = try (
      table.numbers("quarantined"), table.numbers("skipped"), table.flags("is_refused")
    )
    self = try (0..<table.rowCount).map { row in
      guard let day = days[row] else { throw SavedTableMismatch(missing: "data-to date of file \(row + 1)") }
      var file = ExtractFile(
        name: names[row], feed: feeds[row], dataTo: day, sha256: hashes[row], bytes: Int(bytes[row]) ?? 0)
      file.rows = Int(rows[row])
      file.used = Int(used[row])
      file.quarantined = Int(quarantined[row])
      file.skipped = Int(skipped[row])
      file.refusal = isRefused[row] ? refusals[row] : nil
      return file
    }
  }
}
