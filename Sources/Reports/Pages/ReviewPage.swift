import Families
import Match
import Normalise
import Vocabulary

/// What `review.html` says, ready for its template: the doubtful pairs, each with what both records have and what is known around them.
struct ReviewPage {
  /// The most pairs that one page holds; the first ones, which hold back claims, are always among them.
  static let mostPairs = 500

  let asOf: String
  let runID: String
  let words: String
  let pairs: [Pair]
  let hasPairs: Bool

  /// A pair, side by side.
  struct Pair {
    let number: Int
    let id: String
    let sides: [Side]
    let fields: [Field]
    /// What weighs beside the fields, and the total.
    let sums: [Sum]
    /// What hangs on the answer.
    let holds: String
    /// `claim`, `measure`, `family` or `nothing`.
    let stake: String
    /// Why the matcher cannot be sure.
    let why: String
    /// What was answered before, and settled nothing.
    let said: String
  }

  /// A part of the weight that belongs to no field, or the whole of it.
  struct Sum {
    let label: String
    let weight: String
    let bar: Int
    let isAgainst: Bool
    /// `part` or `total`.
    let tone: String
    let word: String

    init(_ label: String, _ thousandths: Int32, tone: String = "part", word: String = "") {
      self.label = label
      weight = ReviewPage.signed(thousandths)
      bar = ReviewPage.bar(thousandths)
      isAgainst = thousandths < 0
      self.tone = tone
      self.word = word
    }
  }

  /// One of the two records, with what is known of its person.
  struct Side {
    /// `a` or `b`.
    let letter: String
    let source: String
    let key: String
    let name: String
    let place: String
    /// Other records that are the same person already.
    let others: [Known]
    /// The person's families and who else is in them.
    let families: [Known]
  }

  /// A line about something around the record.
  struct Known {
    let what: String
    let text: String
  }

  /// Writes the first pairs down.
  ///
  /// - Parameter total: how many there are, those beyond the list included.
  init(_ review: [ReviewedPair], of total: Int, _ input: ReportInput) {
    asOf = input.extracts.asOf.iso
    runID = input.runID
    let around = ReviewSurroundings(input)
    pairs = review.prefix(ReviewPage.mostPairs).enumerated().map { place, pair in
      ReviewPage.pair(pair, number: place + 1, around)
    }
    hasPairs = !pairs.isEmpty
    words = ReviewPage.words(shown: pairs.count, total: total)
  }

  private static func words(shown: Int, total: Int) -> String {
    let order = "those first that alone hold back a claim"
    let all = "\(ReportPage.grouped(total)) \(total == 1 ? "pair" : "pairs")"
    guard total > shown else { return "\(all), \(order)." }
    return
      "The first \(ReportPage.grouped(shown)) of \(all), \(order). The others hold back what hangs on them too, and come when these are judged."
  }

  private static func pair(_ pair: ReviewedPair, number: Int, _ around: ReviewSurroundings) -> Pair {
    let doubt = pair.doubt
    let (holds, stake) = stake(pair)
    return Pair(
      number: number, id: doubt.id, sides: [around.side("a", doubt.recordA), around.side("b", doubt.recordB)],
      fields: fields(around.record(doubt.recordA), around.record(doubt.recordB), doubt), sums: sums(doubt),
      holds: holds,
      stake: stake, why: doubt.why, said: doubt.said)
  }

  private static func stake(_ pair: ReviewedPair) -> (words: String, tone: String) {
    func some(_ families: [String]) -> String { families.joined(separator: ", ") }
    if !pair.unlocks.isEmpty {
      return ("Holds back the claim of \(some(pair.unlocks)): nothing else is open", "claim")
    }
    if !pair.claims.isEmpty {
      return ("Holds back a measure of \(some(pair.claims)), where more is open", "measure")
    }
    if !pair.families.isEmpty { return ("Touches \(some(pair.families)); no measure changes", "family") }
    return ("Touches no family of the register", "nothing")
  }

  /// The parts of the weight that belong to no field, and the total.
  private static func sums(_ doubt: DoubtfulPair) -> [Sum] {
    let parts = [
      Sum("Before anything is compared", doubt.prior), Sum("Rarity of what is the same", doubt.rarity),
      Sum("Or two people of one household", doubt.household),
    ]
    let total = Sum(
      "All together", doubt.weight, tone: "total", word: "\(percent(doubt.probability)) likely one person")
    return parts.filter { !$0.weight.hasSuffix("0.0") } + [total]
  }

  /// How long the bar of a weight is, in per cent of the room for both directions: fifteen bits fill it, and what weighs anything shows.
  static func bar(_ thousandths: Int32) -> Int {
    thousandths == 0 ? 0 : max(1, min(50, Int(thousandths.magnitude) / 300))
  }

  /// A weight with its sign.
  static func signed(_ thousandths: Int32) -> String {
    let text = ShortBits.text(thousandths)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }

  /// A probability in whole per cent, never 0 or 100: nobody is certain here.
  private static func percent(_ millionths: Int32) -> String { "\(min(99, max(1, Int(millionths) / 10_000)))%" }
}
