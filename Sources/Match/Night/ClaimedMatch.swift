public import Normalise
public import Vocabulary

/// That somebody of tonight is, or may be, somebody who was claimed for.
public struct ClaimedMatch: Sendable, Equatable {
  /// The claim.
  public var claim: ClaimID
  /// The key of the claimed record, as decisions name it.
  public var key: String
  /// Index of tonight's person in `MatchedPersons.persons`.
  public var person: Int32
  /// The record of theirs that is most like it.
  public var record: Int32
  /// Match weight in thousandths of a bit.
  public var weight: Int32
  /// Whether a number, a decision or the score says so; otherwise nobody has judged the pair.
  public var isSure: Bool

  /// A match.
  public init(claim: ClaimID, key: String, person: Int32, record: Int32, weight: Int32, isSure: Bool) {
    self.claim = claim
    self.key = key
    self.person = person
    self.record = record
    self.weight = weight
    self.isSure = isSure
  }
}

extension ClaimedMatch {
  /// The claimed record's name, as `review.csv` and decisions have it: source and key.
  public var claimedName: String { "\(ClaimedIdentity.source):\(key)" }

  /// The id of the pair that it is with a record of tonight.
  public func pairID(with known: SourceRecord) -> String {
    LastingID.make("R", from: [ClaimedIdentity.source, key, known.source, known.key])
  }
}

extension [ClaimedMatch] {
  /// The matches as a table of the saved stage.
  var table: Table {
    Table(
      "claimed",
      [
        Column("claim", texts: map(\.claim.text)), Column("key", texts: map(\.key)),
        Column("person", .integers(map(\.person))), Column("record", .integers(map(\.record))),
        Column("weight", .integers(map(\.weight))), Column("is_sure", flags: map(\.isSure)),
      ])
  }

  /// The matches of a saved table; throws `SavedTableMismatch` where a column is missing.
  init(table: Table) throws {
    let (claims, keys) = (try table.texts("claim"), try table.texts("key"))
    let (persons, records) = (try table.numbers("person"), try table.numbers("record"))
    let (weights, sure) = (try table.numbers("weight"), try table.flags("is_sure"))
    self = claims.indices.map {
      ClaimedMatch(
        claim: ClaimID(claims[$0]), key: keys[$0], person: persons[$0], record: records[$0], weight: weights[$0],
        isSure: sure[$0])
    }
  }
}
