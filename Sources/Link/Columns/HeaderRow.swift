import Reading

/// The first row of a file.
enum HeaderRow {
  /// The names of its columns, each once: what stands there again gets a number, so that a model file can name every column.
  static func distinct(_ header: [String]) -> [String] {
    var taken = Set(header)
    var seen: Set<String> = []
    return header.map { name in
      if seen.insert(name).inserted { return name }
      var number = 2
      while !taken.insert("\(name) (\(number))").inserted { number += 1 }
      return "\(name) (\(number))"
    }
  }

  /// Whether it is somebody's record, for the file has no header: nothing in it is the name of a column, and something is a date, a postcode, a number
  /// or an address of a person. Nobody's record must get into messages and model files as names of columns.
  static func isRecord(_ header: [String]) -> Bool {
    !header.contains { ColumnNames.guess($0)?.ground == .header } && header.contains(where: isValue)
  }

  private static func isValue(_ cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { bytes in
      isDate(bytes)
        || [
          ValueShape.isEMail, ValueShape.isNINO, ValueShape.isUPN, ValueShape.isSSN, ValueShape.isPostcode,
          ValueShape.isPhone,
        ].contains { $0(bytes) }
    }
  }

  private static func isDate(_ cell: FieldBytes) -> Bool {
    guard let parts = DateParts(cell), parts.parts == 3 else { return false }
    return BirthDigits.isDay(BirthDigits([cell.text]).read(cell))
  }
}
