extension Column {
  /// A column of whole numbers; nil is a missing one.
  public init(_ name: String, integers: [Int?]) {
    self.init(name, .integers(integers.map { $0.map(Int32.init) ?? Column.missing }))
  }

  /// A column of dates.
  public init(_ name: String, days: [CalendarDay?]) {
    self.init(name, .days(days.map { $0?.number ?? Column.missing }))
  }

  /// A column of texts.
  public init(_ name: String, texts: [String]) {
    var column = TextColumn()
    for text in texts { column.append(text) }
    self.init(name, .texts(column))
  }

  /// A column of flags, 1 and 0.
  public init(_ name: String, flags: [Bool]) {
    self.init(name, .integers(flags.map { $0 ? 1 : 0 }))
  }
}

extension Table {
  private func column(_ name: String) throws -> Column {
    guard let column = self[name] else { throw SavedTableMismatch(missing: "column '\(name)' in table '\(self.name)'") }
    return column
  }

  /// The whole numbers of a column; throws `SavedTableMismatch` where there is no such column.
  public func integers(_ name: String) throws -> [Int?] {
    try column(name).numbers.map { $0 == Column.missing ? nil : Int($0) }
  }

  /// The numbers of a column as they are stored, `Column.missing` for a missing one.
  public func numbers(_ name: String) throws -> [Int32] { try column(name).numbers }

  /// The dates of a column.
  public func days(_ name: String) throws -> [CalendarDay?] {
    try column(name).numbers.map { $0 == Column.missing ? nil : CalendarDay(number: $0) }
  }

  /// The texts of a column.
  public func texts(_ name: String) throws -> [String] {
    let texts = try column(name).texts
    return (0..<texts.count).map { texts[$0] }
  }

  /// The flags of a column.
  public func flags(_ name: String) throws -> [Bool] { try column(name).numbers.map { $0 == 1 } }
}

extension [Table] {
  /// The table of a name; throws `SavedTableMismatch` where there is none.
  public func named(_ name: String) throws -> Table {
    guard let table = first(where: { $0.name == name }) else { throw SavedTableMismatch(missing: "table '\(name)'") }
    return table
  }
}
