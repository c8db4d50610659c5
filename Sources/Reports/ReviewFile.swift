import CSV
import Families
import Match
import Normalise
import Vocabulary

/// `review.csv`: a row for each pair of records that a person must judge.
enum ReviewFile {
  static let columns = [
    "pair_id", "weight", "probability", "record_a", "record_b", "agrees", "differs", "families_affected",
    "claims_affected",
  ]

  /// - Parameter claimed: people who may be somebody who was claimed for, who come first: all of them hold back a claim.
  static func bytes(
    _ pairs: [ReviewedPair], claimed: [ClaimedMatch], _ families: FamilyList, _ extracts: NormalisedExtracts
  ) -> [UInt8] {
    var writer = CSVWriter(header: columns)
    for match in claimed {
      let affected = Set(families.families.filter { $0.members.contains { $0.person == match.person } }.map(\.ref))
        .filter { !$0.isEmpty }.sorted().joined(separator: ";")
      writer.row([
        match.pairID(with: extracts.records[Int(match.record)]), PeopleFile.thousandths(match.weight), "",
        match.claimedName, name(match.record, extracts), "", "", affected, affected,
      ])
    }
    for pair in pairs {
      let doubt = pair.doubt
      writer.row([
        doubt.id, PeopleFile.thousandths(doubt.weight), millionths(doubt.probability), name(doubt.recordA, extracts),
        name(doubt.recordB, extracts), doubt.agrees.joined(separator: ";"), doubt.differs.joined(separator: ";"),
        pair.families.joined(separator: ";"), pair.claims.joined(separator: ";"),
      ])
    }
    return writer.bytes
  }

  /// `<source>:<key>` of a record.
  static func name(_ index: Int32, _ extracts: NormalisedExtracts) -> String {
    let record = extracts.records[Int(index)]
    return "\(record.source):\(record.key)"
  }

  /// A probability with six places.
  static func millionths(_ probability: Int32) -> String {
    let rest = String(probability % 1_000_000)
    return "\(probability / 1_000_000).\(String(repeating: "0", count: 6 - rest.count))\(rest)"
  }
}
