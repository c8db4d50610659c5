import CSV
import Families
import Match
import Normalise
import Outcomes
import Reports
import RunStore
import Vocabulary

/// A run's doubtful pairs, in the order in which they are to be judged.
public struct ReviewDesk {
  /// A pair as a list shows it.
  public struct Pair: Sendable, Equatable {
    /// The pair's id.
    public var id: String
    /// Match weight in bits.
    public var weight: String
    /// `<source>:<key>` of the record that comes first.
    public var recordA: String
    /// `<source>:<key>` of the other.
    public var recordB: String
    /// FamilyIDs whose claim waits for the answer.
    public var claims: [String]
    /// Those of them for which nothing else is left to do.
    public var unlocks: [String]
    /// What differs, in words.
    public var differs: [String]
    /// Why it is in doubt.
    public var why: String
    /// What was answered before, and settled nothing; empty where nobody was asked.
    public var said: String
  }

  private let extracts: NormalisedExtracts
  private let reviewed: [ReviewedPair]
  /// People of tonight who may be somebody who was claimed for.
  private let claimed: [ClaimedMatch]
  /// All pairs that nobody has judged, those beyond the list included.
  public let total: Int
  /// Pairs of the run that were answered since; the next run heeds them.
  public let answered: Int

  /// Opens a run's saved stages.
  public init(_ workspace: Workspace, run: String) throws {
    let values = try NightValues(workspace, run: run)
    let extracts = try values.extracts()
    self.extracts = extracts
    let persons = try values.persons()
    claimed = persons.claimed.filter { !$0.isSure }
    let all = try ReviewOrder.sorted(persons, values.families(), values.outcomes())
    let answers = try StandingAnswers(workspace)
    let open = all.filter { pair in
      answers.settled(ReviewDesk.name(pair.doubt.recordA, extracts), ReviewDesk.name(pair.doubt.recordB, extracts))
        == nil
    }
    (total, answered) = (open.count, all.count - open.count)
    reviewed = Array(open.prefix(persons.reviewLimit))
  }

  /// The pairs, those first that hold back a claim.
  public func pairs() -> [Pair] {
    reviewed.map { pair in
      Pair(
        id: pair.doubt.id, weight: ShortBits.text(pair.doubt.weight),
        recordA: name(pair.doubt.recordA), recordB: name(pair.doubt.recordB),
        claims: pair.claims, unlocks: pair.unlocks, differs: pair.doubt.differs, why: pair.doubt.why,
        said: pair.doubt.said)
    }
  }

  private func name(_ index: Int32) -> String { ReviewDesk.name(index, extracts) }

  private static func name(_ index: Int32, _ extracts: NormalisedExtracts) -> String {
    let record = extracts.records[Int(index)]
    return "\(record.source):\(record.key)"
  }

  /// The pairs as a decisions file with the answers left blank.
  public func decisionsFile() -> [UInt8] {
    var writer = CSVWriter(header: DecisionsFile.columns)
    for pair in reviewed {
      let (a, b) = (extracts.records[Int(pair.doubt.recordA)], extracts.records[Int(pair.doubt.recordB)])
      writer.row([pair.doubt.id, a.source, a.key, b.source, b.key, "", "", "", ""])
    }
    for match in claimed {
      let known = extracts.records[Int(match.record)]
      writer.row([
        match.pairID(with: known), ClaimedIdentity.source, match.key, known.source, known.key, "", "", "",
        "claimed for by \(match.claim)",
      ])
    }
    return writer.bytes
  }
}
