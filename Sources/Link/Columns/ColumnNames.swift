/// Reads what a header says about its column.
struct ColumnNames {
  private let words: HeaderWords

  private init(_ words: HeaderWords) { self.words = words }

  /// What a header says; nil where it says nothing.
  static func guess(_ header: String) -> ColumnGuess? { guess(HeaderWords(header)) }

  /// Whether a header calls its column a key, number or reference of something.
  static func looksLikeKey(_ header: String) -> Bool {
    let words = HeaderWords(header).words
    guard let last = words.last else { return false }
    let keys: Set<String> = ["id", "no", "num", "number", "nr", "nbr", "key", "ref", "reference", "identifier", "guid"]
    return keys.contains(last) || words.first == "id" || (last.count > 2 && last.hasSuffix("id"))
  }

  /// Whether a header says that its column counts the rows.
  static func looksLikeCounter(_ header: String) -> Bool {
    let words = HeaderWords(header).words.filter { Int($0) == nil }
    return words.allSatisfy(HeaderTraps.counters.contains)
  }

  /// Whether a header speaks of who lives together, which names no record.
  static func isOfHousehold(_ header: String) -> Bool { HeaderTraps.households.contains(HeaderWords(header).joined) }

  private static func guess(_ words: HeaderWords) -> ColumnGuess? {
    let names = ColumnNames(words)
    return names.answer ?? names.whole ?? names.numbered ?? names.trapped ?? names.stripped ?? names.told
  }

  private var answer: ColumnGuess? {
    let isTruth = words.words.contains { ["true", "truth", "gold"].contains($0) }
    return isTruth || HeaderTraps.answers.contains(words.joined) || HeaderTraps.households.contains(words.joined)
      ? ColumnGuess(role: .ignored, ground: .header, isAnswer: true) : nil
  }

  private var whole: ColumnGuess? {
    ColumnNames.guess(phrase: words.joined, .header)
  }

  private static func guess(phrase: String, _ ground: ColumnGuess.Ground) -> ColumnGuess? {
    ColumnLexicon.roles[phrase].map { ColumnGuess(role: $0, ground: ground, part: ColumnLexicon.part(phrase)) }
  }

  private var numbered: ColumnGuess? {
    guard let (base, number) = words.numbered, var guess = ColumnNames.guess(base), guess.role != .ignored else {
      return nil
    }
    // `zip5` is a code of five digits.
    if number == 1 || (guess.role == .postcode && number == 5) { return guess }
    guess.part = number
    switch guess.role {
    case .surname, .otherSurname, .middle, .number, .contact: break
    case .forename: guess.role = .middle
    case .line: guess.role = .words("address \(number)")
    case .words: guess.role = .words(words.spaced)
    default: guess.role = .ignored
    }
    return guess
  }

  private var trapped: ColumnGuess? {
    let ignored = ColumnGuess(role: .ignored, ground: .phrase)
    func has(_ trap: Set<String>) -> Bool { words.words.contains(where: trap.contains) }
    if has(HeaderTraps.derived) || has(HeaderTraps.others) || has(HeaderTraps.otherDays) { return ignored }
    if has(HeaderTraps.parents) { return parent ?? ignored }
    if has(HeaderTraps.former) {
      let role = rest(without: HeaderTraps.former)?.role
      return role == .surname || role == .fullName ? ColumnGuess(role: .otherSurname, ground: .phrase) : ignored
    }
    if has(HeaderTraps.mailing) {
      guard var guess = rest(without: HeaderTraps.mailing) else { return ignored }
      guess.isMailing = true
      switch guess.role {
      case .contact: return nil
      case .house, .line, .unit, .postcode, .words: return guess
      default: return ignored
      }
    }
    return nil
  }

  /// A parent's or partner's name tells people apart as words do.
  private var parent: ColumnGuess? {
    let who = words.words.first(where: HeaderTraps.parents.contains) ?? ""
    switch rest(without: HeaderTraps.parents)?.role {
    case .forename: return ColumnGuess(role: .words("\(who) forename"), ground: .phrase)
    case .surname, .otherSurname: return ColumnGuess(role: .words("\(who) surname"), ground: .phrase)
    case .fullName: return ColumnGuess(role: .words("\(who) name"), ground: .phrase)
    default: return nil
    }
  }

  private func rest(without trap: Set<String>) -> ColumnGuess? {
    let rest = ColumnNames(HeaderWords(words: words.words.filter { !trap.contains($0) }))
    return rest.whole ?? rest.stripped
  }

  /// The header without words that say nothing: first of all those, then also `number`, then also `address`, which only says that a street follows.
  private var stripped: ColumnGuess? {
    let some = words.words.filter { !ColumnLexicon.empty.contains($0) && Int($0) == nil }
    if some.isEmpty { return words.words.contains("name") ? ColumnGuess(role: .fullName, ground: .phrase) : nil }
    let all = some.filter { !ColumnLexicon.endings.contains($0) }
    let phrases =
      [some, all].flatMap { left in [left, left.filter { !["address", "addr"].contains($0) }] } + [all + ["name"]]
    return phrases.lazy.compactMap { ColumnNames.guess(phrase: $0.joined(), .phrase) }.first
  }

  private var told: ColumnGuess? {
    let told = words.words.lazy.compactMap { ColumnLexicon.telling[$0] }.first
    let role = told ?? ColumnLexicon.embedded.first { words.joined.contains($0.0) }?.1
    return role.map { ColumnGuess(role: $0, ground: .word) }
  }
}
