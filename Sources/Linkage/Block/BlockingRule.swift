/// A blocking rule: records that agree on all parts of its key are compared.
///
/// A key of names alone makes pairs by the square of the records, nearly all of them namesakes whose dates of birth tell them apart. Such a rule has an
/// anchor, which holds where the records are many: at least one record of each pair must lack what other rules would find the pair by.
public struct BlockingRule: Sendable, Equatable {
  /// A part of a key.
  public enum Part: Sendable, Equatable, Hashable {
    case forename, forenameSound, forenameGroup
    /// First letters of the forename.
    case forenameStart(Int)
    case surname, surnameSound
    /// Any part of a double surname.
    case surnamePart
    /// First letters of the surname.
    case surnameStart(Int)
    /// Forename and surname in either order.
    case bothNames
    case birth, birthYear, birthMonthDay
    /// Year, and day and month in either order.
    case birthTurned
    case sex, postcode, sector, line, address
    /// Position in `LinkageTable.numbers`.
    case number(Int)
    /// Position in `LinkageTable.texts`.
    case text(Int)
    /// First letters of a text, by its position in `LinkageTable.texts`.
    case textStart(Int, Int)
  }

  /// What at least one record of a pair must be.
  public enum Anchor: Sendable, Equatable {
    /// Any record will do.
    case any
    /// A record without a date of birth.
    case undated
    /// A record with a double surname.
    case doubleSurname
  }

  /// The name in reports: its parts joined.
  public var name: String
  /// What must agree.
  public var parts: [Part]
  /// What at least one record of a pair must be.
  public var anchor: Anchor

  /// A rule.
  public init(_ name: String, _ parts: [Part], anchor: Anchor = .any) {
    self.name = name
    self.parts = parts
    self.anchor = anchor
  }

  /// The rules that a table can use: those whose parts it holds.
  public static func all(for table: LinkageTable) -> [BlockingRule] {
    let hasLines = table.lines.count > 1
    let hasPostcodes = table.postcodes.count > 1
    let place: Part? = hasLines && hasPostcodes ? .address : hasLines ? .line : hasPostcodes ? .postcode : nil
    var rules = table.numbers.enumerated().map { BlockingRule($1.name, [.number($0)]) }
    rules += names
    if let place { rules += placed(place, hasPostcodes) }
    for (index, text) in table.texts.enumerated() where text.kind != .name { rules += further(index, text) }
    return rules
  }

  private static let names = [
    BlockingRule("forename + surname, either order", [.bothNames], anchor: .undated),
    BlockingRule("year + forename + surname, either order", [.birthYear, .bothNames]),
    BlockingRule("month and day + forename + surname, either order", [.birthMonthDay, .bothNames]),
    BlockingRule("birth + forename", [.birth, .forename]),
    BlockingRule("birth + starts of names", [.birth, .forenameStart(1), .surnameStart(1)]),
    BlockingRule("birth + surname sound", [.birth, .surnameSound]),
    BlockingRule("birth turned + start of surname", [.birthTurned, .surnameStart(3)]),
    BlockingRule("year + surname + start of forename", [.birthYear, .surname, .forenameStart(2)]),
    BlockingRule("month and day + surname + letter", [.birthMonthDay, .surname, .forenameStart(1)]),
    BlockingRule("month and day + forename + letter", [.birthMonthDay, .forename, .surnameStart(1)]),
    BlockingRule("year + sounds", [.birthYear, .forenameSound, .surnameSound]),
    BlockingRule("part of surname + forename", [.surnamePart, .forename], anchor: .doubleSurname),
    BlockingRule("sounds", [.forenameSound, .surnameSound], anchor: .undated),
  ]

  private static func placed(_ place: Part, _ hasPostcodes: Bool) -> [BlockingRule] {
    var rules = [
      BlockingRule("address + letter of forename", [place, .forenameStart(1)]),
      BlockingRule("address + surname", [place, .surname], anchor: .undated),
    ]
    if hasPostcodes {
      rules.append(BlockingRule("postcode + forename", [.postcode, .forename]))
      rules.append(BlockingRule("postcode + start of surname", [.postcode, .surnameStart(3)], anchor: .undated))
      rules.append(BlockingRule("postcode + birth", [.postcode, .birth]))
      rules.append(BlockingRule("sector + nickname + surname", [.sector, .forenameGroup, .surname]))
      rules.append(BlockingRule("sector + sounds", [.sector, .forenameSound, .surnameSound]))
    }
    if place != .line, place == .address {
      rules.append(BlockingRule("line + forename", [.line, .forename]))
      rules.append(BlockingRule("line + start of surname", [.line, .surnameStart(3)], anchor: .undated))
    }
    return rules
  }

  private static func further(_ index: Int, _ text: TextField) -> [BlockingRule] {
    if text.kind == .contact { return [BlockingRule(text.name, [.text(index)])] }
    return [
      BlockingRule("\(text.name) + surname", [.text(index), .surname]),
      BlockingRule("\(text.name) + forename", [.text(index), .forename]),
      BlockingRule("\(text.name) + birth", [.text(index), .birth]),
    ]
  }
}
