/// A file, and what its columns hold.
struct FilePlan: Sendable {
  /// Where it lies.
  let path: String
  /// What it is called in results.
  let name: String
  /// Its header.
  let header: [String]
  /// The byte between its cells.
  let delimiter: UInt8
  /// What each column is taken for.
  var guesses: [ColumnGuess]

  init(path: String, name: String, header: [String], delimiter: UInt8, guesses: [ColumnGuess]) {
    (self.path, self.name, self.header, self.delimiter, self.guesses) = (path, name, header, delimiter, guesses)
  }

  /// A file that is no file of people, of which nothing is used yet.
  init(_ path: String) throws {
    let peek = try PeopleReader.peek(path, records: 1)
    self.init(
      path: path, name: path, header: peek.header, delimiter: peek.delimiter,
      guesses: peek.header.map { _ in .nothing })
  }

  /// The plan to read just these columns, in this order, as the texts that they are.
  func reading(_ columns: [Int], id: Int? = nil) -> FilePlan {
    var plan = self
    for (place, column) in columns.enumerated() {
      plan.guesses[column] = ColumnGuess(role: .words("\(place)"), ground: .declared)
    }
    if let id { plan.guesses[id] = ColumnGuess(role: .id, ground: .declared) }
    return plan
  }

  /// What each column holds.
  var roles: [ColumnRole] { guesses.map(\.role) }

  /// What the records are compared by.
  var fields: [PeopleField] { PeopleField.all(guesses) }

  /// The column that names the record; nil where it is named by its row.
  var id: Int? { guesses.firstIndex { $0.role == .id } }

  /// The headers of the columns that have a role, in the order in which they are put together.
  func headers(_ role: ColumnRole) -> [String] {
    if let field = fields.first(where: { $0.role == role }) { return field.columns.map { header[$0] } }
    return header.indices.filter { guesses[$0].role == role }.map { header[$0] }
  }
}
