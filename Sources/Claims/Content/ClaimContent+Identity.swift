import Vocabulary

extension ClaimContent {
  /// SHA-256 over what the claim says, lower-case hexadecimal: family, people, measures, statuses, days, values, declarers, amount, basis, and
  /// the meaning of the rows that it rests on. The same rows under tomorrow's file names give the same; that an extract has grown old, too.
  public var hash: String {
    switch form {
    case .first(let cells): Digest.of([claim.text] + cells)
    case .second: Digest.of(statements.flatMap { [$0.name] + $0.texts + [String($0.texts.count)] })
    }
  }

  /// What it says, field by field, under names that are unique in the content.
  private var statements: [(name: String, texts: [String])] {
    func said<Record>(_ fields: [ContentField<Record>], _ record: Record, _ of: String) -> [(String, [String])] {
      fields.filter(\.isIdentity).map { (of + $0.name, $0.texts(record)) }
    }
    var all = said(ClaimContent.fields, self, "")
    all.append(("warnings", warnings.filter { text in !(ClaimWarning(saved: text)?.isOfAge ?? false) }))
    all.append(("people", people.map { $0.ref.isEmpty ? $0.id.text : $0.ref }.sorted()))
    for one in measures {
      all += said(ClaimedMeasure.fields, one, "\(one.label) ")
      all.append(("\(one.label) rows", one.rows.map(\.meaning).sorted()))
    }
    return all.map { (name: $0.0, texts: $0.1) }
  }

  /// What another content says otherwise, a line a field: `F1/20001 declared_by: "A Reed" is now "S Okafor"`.
  public func differences(to other: ClaimContent) -> [String] {
    guard form == .second, other.form == .second else { return ["it was kept by an earlier version of the program"] }
    let (before, after) = (statements, other.statements)
    let old = Dictionary(before.map { ($0.name, $0.texts) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.name, $0.texts) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return (before + after).map(\.name).filter { seen.insert($0).inserted && old[$0] != new[$0] }.map { name in
      if name.hasSuffix(" rows") { return "\(name): the rows that it rests on say otherwise, or are others" }
      func told(_ texts: [String]?) -> String { texts.map { "\"\($0.joined(separator: ";"))\"" } ?? "nothing" }
      return "\(name): \(told(old[name])) is now \(told(new[name]))"
    }
  }
}
