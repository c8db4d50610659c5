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
    /// What differs, in words.
    public var differs: [String]
  }

  private let extracts: NormalisedExtracts
  private let reviewed: [ReviewedPair]

  /// Opens a run's saved stages.
  public init(_ workspace: Workspace, run: String) throws {
    let values = try NightValues(workspace, run: run)
    extracts = try values.extracts()
    reviewed = try ReviewOrder.sorted(values.persons(), values.families(), values.outcomes())
  }

  /// The pairs, those first that hold back a claim.
  public func pairs() -> [Pair] {
    reviewed.map { pair in
      Pair(
        id: pair.doubt.id, weight: RunExplanation.bits(pair.doubt.weight),
        recordA: name(pair.doubt.recordA), recordB: name(pair.doubt.recordB),
        claims: pair.claims, differs: pair.doubt.differs)
    }
  }

  private func name(_ index: Int32) -> String {
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
    return writer.bytes
  }
}
