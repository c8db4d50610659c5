import Match
import Normalise
import Vocabulary

/// What `review.html` says, ready for its template: the doubtful pairs, each with what both records have.
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
    let sourceA: String
    let keyA: String
    let sourceB: String
    let keyB: String
    let placeA: String
    let placeB: String
    /// Systems with which the record is linked already.
    let linkedA: String
    let linkedB: String
    let probability: String
    let weight: String
    let fields: [Field]
    let agrees: String
    let differs: String
    let holds: String
    let isHolding: Bool
  }

  /// A field as both records have it.
  struct Field {
    let label: String
    let a: String
    let b: String
    /// `agree`, `differ` or `blank`.
    let tone: String
    /// The tone as a sign and a word, for those who do not see the colour.
    let sign: String
    let word: String
  }

  init(_ review: [ReviewedPair], _ extracts: NormalisedExtracts, _ persons: MatchedPersons, runID: String) {
    asOf = extracts.asOf.iso
    self.runID = runID
    let names = FileNames(extracts.files)
    pairs = review.prefix(ReviewPage.mostPairs).enumerated().map { place, pair in
      ReviewPage.pair(pair, number: place + 1, extracts, persons, names)
    }
    hasPairs = !pairs.isEmpty
    let total = ReportPage.grouped(review.count)
    words =
      review.count > pairs.count
      ? "The first \(ReportPage.grouped(pairs.count)) of \(total) pairs, those first that hold back a claim; the rest come when these are judged."
      : "\(total) \(review.count == 1 ? "pair" : "pairs"), those first that hold back a claim, then those that touch a family of the register."
  }

  private static func pair(
    _ pair: ReviewedPair, number: Int, _ extracts: NormalisedExtracts, _ persons: MatchedPersons, _ names: FileNames
  ) -> Pair {
    let doubt = pair.doubt
    let (a, b) = (extracts.records[Int(doubt.recordA)], extracts.records[Int(doubt.recordB)])
    return Pair(
      number: number, id: doubt.id, sourceA: a.source, keyA: a.key, sourceB: b.source, keyB: b.key,
      placeA: names.cite([a.line]),
      placeB: names.cite([b.line]), linkedA: linked(doubt.recordA, extracts, persons),
      linkedB: linked(doubt.recordB, extracts, persons),
      probability: percent(doubt.probability), weight: PeopleFile.thousandths(doubt.weight), fields: fields(a, b),
      agrees: doubt.agrees.joined(separator: "; "), differs: doubt.differs.joined(separator: "; "), holds: holds(pair),
      isHolding: !pair.claims.isEmpty)
  }

  private static func holds(_ pair: ReviewedPair) -> String {
    if !pair.claims.isEmpty { return "Holds back the claim of " + pair.claims.joined(separator: ", ") }
    return pair.families.isEmpty ? "" : "Touches " + pair.families.joined(separator: ", ")
  }

  private static func linked(_ record: Int32, _ extracts: NormalisedExtracts, _ persons: MatchedPersons) -> String {
    let person = persons.persons[Int(persons.links[Int(record)].person)]
    let others = person.records.filter { $0 != record }.map { extracts.records[Int($0)].source }
    return others.isEmpty ? "nothing yet" : Set(others).sorted().joined(separator: ", ")
  }

  /// A probability in whole per cent, never 0 or 100: nobody is certain here.
  private static func percent(_ millionths: Int32) -> String { "\(min(99, max(1, Int(millionths) / 10_000)))%" }

  private static func fields(_ a: SourceRecord, _ b: SourceRecord) -> [Field] {
    func numbers(_ record: SourceRecord, _ kind: NationalNumber.Kind) -> [String] {
      record.numbers.filter { $0.kind == kind }.map { $0.isTrusted ? $0.text : $0.text + " (not trusted)" }
    }
    let rows: [(String, (SourceRecord) -> [String])] = [
      ("Forename", { $0.names.map(\.forename) }), ("Middle names", { $0.names.map(\.middle) }),
      ("Surname", { $0.names.map(\.surname) }),
      ("Born", { [$0.birth?.iso ?? $0.expectedBirth.map { "expected " + $0.iso } ?? ""] }), ("Sex", { [$0.sex] }),
      ("Address", { $0.addresses.map(\.line) }), ("Postcode", { $0.addresses.map(\.postcode) }),
      ("UPRN", { $0.addresses.map(\.uprn) }),
      ("UPN", { numbers($0, .upn) + numbers($0, .formerUPN) }), ("NINO", { numbers($0, .nino) }),
      ("NHS number", { numbers($0, .nhs) }),
      ("Died", { [$0.death?.iso ?? ""] }),
    ]
    return rows.compactMap { label, values in field(label, distinct(values(a)), distinct(values(b))) }
  }

  /// Nil where neither record has anything.
  private static func field(_ label: String, _ a: [String], _ b: [String]) -> Field? {
    if a.isEmpty, b.isEmpty { return nil }
    let shared = Set(a.map { $0.lowercased() }).intersection(b.map { $0.lowercased() })
    let (tone, sign, word) =
      a.isEmpty || b.isEmpty
      ? ("blank", "–", "one is blank") : shared.isEmpty ? ("differ", "≠", "differs") : ("agree", "=", "agrees")
    return Field(
      label: label, a: a.joined(separator: " / "), b: b.joined(separator: " / "), tone: tone, sign: sign, word: word)
  }

  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}
