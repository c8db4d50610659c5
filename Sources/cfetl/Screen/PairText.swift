import Linkage

/// Why two records are one person or two, in words.
enum PairText {
  static func lines(_ account: PairAccount) -> [String] {
    var lines = [
      "\(account.first) and \(account.second): \(account.areOne ? "one person" : "two persons")", "",
    ]
    lines += account.reasons.map { "  " + $0 }
    if !account.chain.isEmpty { lines += ["  one person through other records:"] + account.chain.map { "    " + $0 } }
    if account.wasCandidate == false, !account.areOne {
      lines.append("  no blocking rule brought the two together; the score below was made for this answer")
    }
    guard let explanation = account.explanation else { return lines }
    return lines + [""] + WaterfallText.lines(explanation)
  }

  static func json(_ account: PairAccount) -> JSONValue {
    .object(
      [
        ("first", .text(account.first)), ("second", .text(account.second)), ("one_person", .flag(account.areOne)),
        ("reasons", .texts(account.reasons)), ("chain", .texts(account.chain)),
        ("was_candidate", account.wasCandidate.map(JSONValue.flag) ?? .null),
      ] + (account.explanation.map(WaterfallText.json) ?? []))
  }
}
