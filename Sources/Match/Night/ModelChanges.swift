/// What has changed between two nights' models, the largest change of weight first. A model that moves much while its extracts do not is the first
/// sign of a feed that has changed its columns.
public enum ModelChanges {
  /// Most levels that are shown.
  private static let most = 12

  /// The levels that weigh otherwise than before, with the difference in thousandths of a bit. An earlier night without a model is a first night.
  public static func figure(_ now: [ModelLevel], against before: [ModelLevel], named night: String)
    -> MatchedPersons.Figure
  {
    MatchedPersons.Figure("model against \(night), in thousandths of a bit", rows(now, before))
  }

  private static func rows(_ now: [ModelLevel], _ before: [ModelLevel]) -> [MatchedPersons.Figure.Row] {
    if before.isEmpty { return [.init("there is no earlier model to compare with", 0)] }
    let known = Dictionary(before.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(now.map(name))
    let changed = now.enumerated().compactMap { index, level -> (index: Int, row: MatchedPersons.Figure.Row)? in
      guard let old = known[name(level)] else { return (index, .init("\(name(level)): new, \(values(level))", 0)) }
      let difference = Int(level.weight) - Int(old.weight)
      return difference == 0 ? nil : (index, .init(words(old, level), difference))
    }
    let sorted = changed.sorted { (-abs($0.row.count), $0.index) < (-abs($1.row.count), $1.index) }
    let rows =
      sorted.prefix(most).map(\.row)
      + before.filter { !names.contains(name($0)) }.map { .init("\(name($0)): no longer compared", 0) }
    return rows.isEmpty ? [.init("no level weighs otherwise", 0)] : rows
  }

  private static func name(_ level: ModelLevel) -> String {
    level.level.isEmpty ? level.comparison : "\(level.comparison), \(level.level)"
  }

  private static func words(_ old: ModelLevel, _ new: ModelLevel) -> String {
    let weights = "\(name(new)): \(ShortBits.exact(old.weight)) to \(ShortBits.exact(new.weight)) bits"
    if new.level.isEmpty { return "\(weights), \(share(old.person)) to \(share(new.person))" }
    return
      "\(weights), m \(share(old.person)) to \(share(new.person)), u \(share(old.stranger)) to \(share(new.stranger))"
  }

  private static func values(_ level: ModelLevel) -> String {
    "\(ShortBits.exact(level.weight)) bits, m \(share(level.person)), u \(share(level.stranger))"
  }

  /// Billionths with nine decimals.
  private static func share(_ billionths: Int32) -> String {
    let scale: Int32 = 1_000_000_000
    return "\(billionths / scale).\(String(Int(billionths % scale) + Int(scale)).dropFirst())"
  }
}
