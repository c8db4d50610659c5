/// What a column of a file of people holds.
public enum ColumnRole: Sendable, Hashable, CustomStringConvertible {
  case id, forename, surname, middle, fullName
  /// A further forename: what somebody is called beside it.
  case otherForename
  /// A further surname: the maiden name, a former one.
  case otherSurname
  case birth, birthYear, birthMonth, birthDay, age, sex
  /// Number of the house, the street or a whole first line, and what stands behind it: flat, unit.
  case house, line, unit
  case postcode, seen
  /// An identifying number, by its name in the model.
  case number(String)
  /// A telephone number or an e-mail address.
  case contact(String)
  /// Further words that tell people apart.
  case words(String)
  /// Not used.
  case ignored

  /// The word that `link.json` and the screen use.
  public var description: String {
    switch self {
    case .id: "id"
    case .forename: "forename"
    case .surname: "surname"
    case .middle: "middle names"
    case .fullName: "full name"
    case .otherForename: "other forename"
    case .otherSurname: "other surname"
    case .birth: "date of birth"
    case .birthYear: "year of birth"
    case .birthMonth: "month of birth"
    case .birthDay: "day of birth"
    case .age: "age"
    case .sex: "sex"
    case .house: "house number"
    case .line: "address line"
    case .unit: "flat or unit"
    case .postcode: "postcode"
    case .seen: "date of the record"
    case .number(let name): "number \(name)"
    case .contact(let name): "contact \(name)"
    case .words(let name): "words \(name)"
    case .ignored: "not used"
    }
  }

  /// Whether this is a date of birth or a part of one.
  var isBirth: Bool { [.birth, .birthYear, .birthMonth, .birthDay].contains(self) }

  /// Whether this is a part of an address's first line.
  var isLine: Bool { [.house, .line, .unit].contains(self) }

  /// The name of a number or a further column.
  var name: String? {
    switch self {
    case .number(let name), .contact(let name), .words(let name): name
    case .middle: "middle"
    default: nil
    }
  }

  /// The same role under another name.
  func named(_ name: String) -> ColumnRole {
    switch self {
    case .number: .number(name)
    case .contact: .contact(name)
    case .words: .words(name)
    default: self
    }
  }
}
