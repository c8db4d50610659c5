/// What the records of a file are compared by, and the columns that it is put together from.
struct PeopleField: Sendable, Equatable {
  /// One of the roles that a table has.
  var role: ColumnRole
  /// The columns in the order in which their texts stand.
  var columns: [Int]
  /// Whether the columns are year, month and day, any of which may be blank.
  var isDateInParts = false

  /// The fields of a file whose columns are known.
  static func all(_ guesses: [ColumnGuess]) -> [PeopleField] {
    var fields: [PeopleField] = []
    for guess in guesses where guess.role != .ignored && guess.role != .id {
      let field = field(of: guess.role, guesses)
      if !fields.contains(where: { $0.role == field.role }) { fields.append(field) }
    }
    return fields.filter { !$0.columns.isEmpty }
  }

  private static func field(of role: ColumnRole, _ guesses: [ColumnGuess]) -> PeopleField {
    if role.isBirth { return birth(guesses) }
    let order: [ColumnRole] = role.isLine ? [.house, .line, .unit] : [role]
    let columns = guesses.indices.filter { order.contains(guesses[$0].role) }
    func rank(_ column: Int) -> (Int, Int, Int) {
      (order.firstIndex(of: guesses[column].role) ?? 0, guesses[column].part, column)
    }
    let isDeclared = columns.contains { guesses[$0].ground == .declared }
    return PeopleField(
      role: role.isLine ? .line : role,
      columns: columns.sorted { isDeclared ? (rank($0).1, $0) < (rank($1).1, $1) : rank($0) < rank($1) })
  }

  private static func birth(_ guesses: [ColumnGuess]) -> PeopleField {
    func column(_ role: ColumnRole) -> Int? { guesses.firstIndex { $0.role == role } }
    if let whole = column(.birth) { return PeopleField(role: .birth, columns: [whole]) }
    guard let year = column(.birthYear) else { return PeopleField(role: .birth, columns: []) }
    let rest = [column(.birthMonth), column(.birthDay)]
    guard let month = rest[0] else { return PeopleField(role: .birth, columns: [year]) }
    return PeopleField(role: .birth, columns: [year, month] + (rest[1].map { [$0] } ?? []), isDateInParts: true)
  }
}
