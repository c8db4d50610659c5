/// What a column of a file of people holds.
public enum ColumnRole: Sendable, Hashable, CustomStringConvertible {
  case id, forename, surname, middle, fullName, birth, sex, house, line, postcode, seen
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
    case .birth: "date of birth"
    case .sex: "sex"
    case .house: "house number"
    case .line: "address line"
    case .postcode: "postcode"
    case .seen: "date of the record"
    case .number(let name): "number \(name)"
    case .contact(let name): "contact \(name)"
    case .words(let name): "words \(name)"
    case .ignored: "not used"
    }
  }
}
