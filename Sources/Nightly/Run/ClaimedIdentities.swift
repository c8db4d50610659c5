import Claims
import Match
import Normalise
import RunStore
import Vocabulary

/// Everybody whom a standing claim was approved or submitted for, as they were known then.
enum ClaimedIdentities {
  /// - Parameter day: the night; claims made later are not known to it.
  static func read(_ memory: StateStore, asOf day: CalendarDay) throws -> [ClaimedIdentity] {
    let ledger = try memory.ledger().filter { $0.on <= day }
    let contents = Dictionary(grouping: try KeptContents.read(memory, ledger: ledger), by: \.claim)
    return ClaimBook(ledger).claims.filter { $0.isLive && $0.approval != nil }.flatMap { claim in
      let content = contents[claim.id]?.first { $0.isKept(for: claim.terms) }
      return (content?.people ?? []).map { identity($0, claim.id) }
    }
  }

  private static func identity(_ person: ClaimedPerson, _ claim: ClaimID) -> ClaimedIdentity {
    var identity = ClaimedIdentity(claim: claim, person: person.id)
    identity.record.names = person.names
    identity.record.birth = person.birth
    identity.record.sex = person.sex
    identity.record.numbers = person.numbers
    identity.record.addresses = person.addresses
    return identity
  }
}
