/// Wider rules, for tables so small that comparing more costs nothing.
///
/// The usual rules trust that of a person's records two agree on the better part of a name and a date. Where every column is often missing or mistyped
/// that is not so, and any two columns that agree are a reason to look.
extension BlockingRule {
  /// Every two columns together, each in its exact and its coarser forms, and each telling column by itself.
  static func wider(for table: LinkageTable) -> [BlockingRule] {
    let columns = columns(of: table)
    let single = columns.filter { $0.tells }.map { BlockingRule($0.forms[0].name, [$0.forms[0].part]) }
    let double = columns.indices.flatMap { first in
      columns[(first + 1)...].flatMap { other in
        columns[first].forms.flatMap { ours in
          other.forms.map { BlockingRule("\(ours.name) + \($0.name)", [ours.part, $0.part]) }
        }
      }
    }
    return [BlockingRule("both names", [.bothNames])] + single + double
  }

  /// Whether another rule makes all pairs of this one: each part of its key follows from a part of this rule's.
  func isCovered(by other: BlockingRule) -> Bool {
    other.parts.allSatisfy { coarse in parts.contains { $0 == coarse || $0.implies(coarse) } }
  }

  /// A column in the forms in which it can be part of a key, the exact one first.
  private struct Column {
    var forms: [(name: String, part: Part)]
    /// Whether the exact form may be a key by itself.
    var tells = false
  }

  private static func columns(of table: LinkageTable) -> [Column] {
    var columns = [
      Column(forms: [
        ("forename", .forename), ("forename sound", .forenameSound), ("start of forename", .forenameStart(3)),
      ]),
      Column(forms: [("surname", .surname), ("surname sound", .surnameSound), ("start of surname", .surnameStart(3))]),
      Column(forms: [("birth", .birth), ("year", .birthYear), ("month and day", .birthMonthDay)], tells: true),
    ]
    if table.lines.count > 1 { columns.append(Column(forms: [("line", .line)], tells: true)) }
    if table.postcodes.count > 1 {
      columns.append(Column(forms: [("postcode", .postcode), ("sector", .sector)], tells: true))
    }
    for (index, number) in table.numbers.enumerated() {
      columns.append(Column(forms: [(number.name, .number(index))]))
    }
    for (index, text) in table.texts.enumerated() {
      columns.append(
        Column(
          forms: [(text.name, .text(index)), ("start of \(text.name)", .textStart(index, 4))], tells: text.kind != .name
        ))
    }
    return columns
  }
}

extension BlockingRule.Part {
  /// Whether two records that agree on this part agree on a coarser one as well.
  fileprivate func implies(_ coarse: Self) -> Bool {
    switch (self, coarse) {
    case (.forename, .forenameSound), (.forename, .forenameStart), (.surname, .surnameSound), (.surname, .surnameStart),
      (.birth, .birthYear), (.birth, .birthMonthDay), (.postcode, .sector):
      true
    case (.text(let ours), .textStart(let theirs, _)): ours == theirs
    default: false
    }
  }
}
