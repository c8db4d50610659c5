public import Vocabulary

/// Who does something to a claim, in what role, under which login, and on which day.
public struct Signature: Sendable, Equatable {
  /// The person's name; a night signs as `cfetl`.
  public var by: String
  /// The person's role.
  public var role: String
  /// The login under which the command runs.
  public var login: String
  /// The day on which it acts.
  public var on: CalendarDay

  /// A signature; blanks around name and role are dropped.
  public init(by: String, role: String, login: String, on: CalendarDay) {
    self.by = Signature.trimmed(by)
    self.role = Signature.trimmed(role)
    self.login = login
    self.on = on
  }

  /// Without blanks around it.
  static func trimmed(_ text: String) -> String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// Whether two names are one person's: capitals, dots and spaces do not count.
  static func isSamePerson(_ left: String, _ right: String) -> Bool {
    func letters(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace && $0 != "." } }
    return letters(left) == letters(right)
  }
}
