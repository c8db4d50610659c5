import Linkage

/// What of a night's figures moved so far since the night before that somebody should look, and what would be odd on any night.
struct OddFigures {
  typealias Figure = MatchedPersons.Figure

  private let figures: [Figure]
  private let model: [ModelLevel]
  private let last: LastNight

  init(_ figures: [Figure], model: [ModelLevel], last: LastNight) {
    self.figures = figures
    self.model = model
    self.last = last
  }

  /// Most sentences of one kind; what is wrong with an extract shows in many figures at once.
  private static let most = 10

  /// A sentence for each: first what came, then what is in it and how it agrees, then what follows from that.
  var figure: Figure {
    var words = [records, kinds, shares, levels, rules, totals, weights].flatMap(OddFigures.shortened)
    if last.figures.isEmpty {
      words.insert("there is no earlier night to compare with", at: 0)
    } else if words.isEmpty {
      words = ["nothing moved much"]
    }
    return Figure("what looks odd", unit: .words, words.map { .init($0, 0) })
  }

  private static func shortened(_ words: [String]) -> [String] {
    words.count > most ? words.prefix(most) + ["and \(words.count - most) more of the kind"] : words
  }

  private func rows(_ label: String) -> [Figure.Row] { figures.first { $0.label == label }?.rows ?? [] }

  // MARK: Numbers

  private var records: [String] {
    rows("records by source").compactMap { row -> String? in
      guard let before = row.before else {
        return last.figures.isEmpty ? nil : "\(row.name): a source that last night did not have"
      }
      if row.count == 0 { return "\(row.name): no record, last night \(before)" }
      guard abs(row.count - before) >= 10, abs(row.count - before) * 10 >= before else { return nil }
      return "\(row.name): \(row.count) records, last night \(before) (\(change(row.count, before)))"
    }
  }

  private var kinds: [String] {
    rows("links by kind").compactMap { row -> String? in
      guard let before = row.before, abs(row.count - before) >= 20, abs(row.count - before) * 5 >= before else {
        return nil
      }
      let name = row.name == "alone" ? "records that are alone" : "records linked by \(row.name)"
      return "\(name): \(row.count), last night \(before) (\(change(row.count, before)))"
    }
  }

  private var rules: [String] {
    rows("pairs by blocking rule").compactMap { row -> String? in
      guard let before = row.before, max(row.count, before) >= 50 else { return nil }
      guard row.count * 2 <= before || row.count >= before * 2 else { return nil }
      return "blocking rule \(row.name): \(row.count) pairs, last night \(before)"
    }
  }

  private var totals: [String] {
    rows("totals").compactMap { row -> String? in
      guard ["pairs to review", "links refused"].contains(row.name), let before = row.before,
        abs(row.count - before) >= 20, abs(row.count - before) * 2 >= before
      else { return nil }
      return "\(row.name): \(row.count), last night \(before)"
    }
  }

  private func change(_ now: Int, _ before: Int) -> String {
    let percent = before == 0 ? 100 : (now - before) * 100 / before
    return percent < 0 ? "\(percent) %" : "+\(percent) %"
  }

  // MARK: Shares

  /// Tenths of a per cent by which a share must move to be told of.
  private static let farMoved = 50

  private var shares: [String] {
    let labels = [
      ("records that have a field, by source", "is there in", "of the records"),
      ("records linked to another source, by source", "linked to another source:", "of the records"),
      (
        "records that are one person with another of their source, by source", "one person with another of its own:",
        "of the records"
      ),
      ("links to other sources in which a field is the same, by source", "is the same in", "of the links"),
    ]
    return labels.flatMap { label, verb, noun in
      moved(rows(label)).map { row in
        "\(row.name) \(verb) \(percent(row.count)) \(noun), last night \(percent(row.before ?? 0))"
      }
    }
  }

  private func moved(_ rows: [Figure.Row]) -> [Figure.Row] {
    let far = rows.enumerated().filter { _, row in
      row.before.map { abs(row.count - $0) >= OddFigures.farMoved } ?? false && isKnown(row.name)
    }
    func distance(_ row: Figure.Row) -> Int { -abs(row.count - (row.before ?? 0)) }
    return far.sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }.map(\.element)
  }

  /// Whether a row's source has enough records, tonight and before, for a share to mean something.
  private func isKnown(_ name: String) -> Bool {
    let source = name.prefix { $0 != "," }
    guard let row = rows("records by source").first(where: { $0.name == source }) else { return false }
    return min(row.count, row.before ?? 0) >= 20
  }

  // MARK: Levels

  /// Levels that many links of a sound extract never have: the marks of a column that was swapped or written in another way.
  private static let telling =
    [ForenameLevel.labels[Int(ForenameLevel.swapped.rawValue)]]
    + [BirthLevel.turned, .firstOfJanuary, .twoParts].map { BirthLevel.labels[Int($0.rawValue)] }

  private var levels: [String] {
    rows("levels of links to other sources that are not the same, by source").compactMap { row in
      let before = row.before ?? 0
      let hasMoved = !last.figures.isEmpty && row.count - before >= OddFigures.farMoved && isKnown(row.name)
      let isTelling = row.count >= 100 && OddFigures.telling.contains { row.name.hasSuffix(": " + $0) }
      guard hasMoved || isTelling else { return nil }
      let past = last.figures.isEmpty ? "" : ", last night \(percent(before))"
      return "\(row.name) in \(percent(row.count)) of the links\(past)"
    }
  }

  // MARK: The model

  private var weights: [String] {
    let known = Dictionary(
      last.model.map { ([$0.comparison, $0.level], $0) }, uniquingKeysWith: { first, _ in first })
    return model.compactMap { level in
      guard let old = known[[level.comparison, level.level]], abs(level.weight - old.weight) >= 1_000,
        level.level.isEmpty || isFrequent(level) || isFrequent(old)
      else { return nil }
      let name = level.level.isEmpty ? level.comparison : "\(level.comparison), \(level.level)"
      return "the model: \(name) weighs \(bits(level.weight)) bits, last night \(bits(old.weight))"
    }
  }

  /// Whether a level is met often enough among records of one person for its weight to decide anything; that of a rare one is guesswork.
  private func isFrequent(_ level: ModelLevel) -> Bool { level.person >= 5_000_000 }

  private func percent(_ share: Int) -> String { "\(share / 10).\(share % 10) %" }

  private func bits(_ thousandths: Int32) -> String { ShortBits.text(thousandths) }
}
