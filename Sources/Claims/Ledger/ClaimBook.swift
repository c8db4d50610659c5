public import Vocabulary

/// The claims of a ledger, and the rules that decide what may be added to it.
public struct ClaimBook: Sendable {
  /// The claims, in the order of their first entries.
  public private(set) var claims: [ClaimState] = []
  private var places: [ClaimID: Int] = [:]
  /// The claims that stand, by every key under which they forbid another.
  private var live: [Key: [Int]] = [:]
  /// The day that the ledger has reached; nil for an empty one.
  public private(set) var lastDay: CalendarDay?
  /// The day of the first entry; nil for an empty ledger.
  var firstDay: CalendarDay? { entries.first?.on }
  /// Every entry, for nights that are taken back.
  private var entries: [LedgerEntry] = []

  /// A family or person, under any of their ids, within a scope.
  private struct Key: Hashable {
    enum Kind: Hashable { case family, familyRef, person, personRef }
    var scope: String
    var kind: Kind
    var text: String
  }

  /// Fees for families attached, in the order of the ledger.
  public private(set) var attachments: [LedgerEntry] = []
  /// With which family people count, the later word last.
  private(set) var assignments: [LedgerEntry] = []
  /// The submissions and seals, each of which froze a quarter's return on its day.
  private(set) var freezes: [LedgerEntry] = []
  /// The draws of each quarter's audit, the first with the seed.
  private var lots: [Quarter: [LedgerEntry]] = [:]

  /// Person ids that were merged into others: old id, new id.
  private let merged: [PersonID: PersonID]
  /// The scope that is meant by one that an entry has.
  private let settings: ClaimSettings?

  /// An empty ledger.
  ///
  /// - Parameters:
  ///   - mergedPersons: person ids that were merged into others: old id, new id.
  ///   - settings: what the scheme was called before it had an id; nil takes scopes as they are written.
  public init(mergedPersons: [PersonID: PersonID] = [:], settings: ClaimSettings? = nil) {
    merged = mergedPersons
    self.settings = settings
  }

  /// The claims of these entries.
  public init(
    _ entries: [LedgerEntry], mergedPersons: [PersonID: PersonID] = [:], settings: ClaimSettings? = nil
  ) {
    self.init(mergedPersons: mergedPersons, settings: settings)
    for entry in entries { add(entry) }
  }

  /// The claim of an id; nil where the ledger has none.
  public subscript(id: ClaimID) -> ClaimState? { places[id].map { claims[$0] } }

  // MARK: Questions

  /// The id that a person has now.
  func current(_ person: PersonID) -> PersonID {
    var person = person
    var steps = 0
    while let next = merged[person], steps < merged.count {
      person = next
      steps += 1
    }
    return person
  }

  /// A measure of an entry, such as `B1 MET P7K3M9QX2A`, with the id that the person has now.
  func current(_ measure: String) -> String {
    guard let space = measure.lastIndex(of: " ") else { return measure }
    let subject = PersonID(String(measure[measure.index(after: space)...]))
    return "\(measure[...space])\(current(subject))"
  }

  /// The standing claim of a family, under its id or its reference; nil where there is none.
  public func claim(ofFamily family: FamilyID, ref: String, scope: String) -> ClaimState? {
    let byRef = ref.isEmpty ? nil : live[Key(scope: scope, kind: .familyRef, text: ref)]
    return (live[Key(scope: scope, kind: .family, text: family.text)] ?? byRef)?.first.map { claims[$0] }
  }

  /// The standing claims in which any of these people are, in the order of the ledger.
  public func claims(with people: [PersonID], refs: [String], scope: String) -> [ClaimState] {
    let byID = people.flatMap { live[Key(scope: scope, kind: .person, text: current($0).text)] ?? [] }
    let byRef = refs.flatMap { live[Key(scope: scope, kind: .personRef, text: $0)] ?? [] }
    return Set(byID + byRef).sorted().map { claims[$0] }
  }

  /// Claims of a quarter, by family and id.
  public func claims(of quarter: Quarter) -> [ClaimState] {
    claims.filter { $0.terms.quarter == quarter }.sorted {
      ($0.terms.familyRef, $0.terms.family, $0.id) < ($1.terms.familyRef, $1.terms.family, $1.id)
    }
  }

  /// The seed with which a quarter's lot was drawn; nil before it was.
  public func seed(of quarter: Quarter) -> String? { lots[quarter]?.first?.reason }

  /// Claims of a quarter that somebody picked for audit beside the lot.
  func alsoAudited(in quarter: Quarter) -> Set<ClaimID> {
    Set((lots[quarter] ?? []).flatMap(\.measures).map { ClaimID($0) })
  }

  /// Where a claim stands among the ledger's claims; after all of them where it is none of them.
  func place(of claim: ClaimID) -> Int { places[claim] ?? claims.count }

  /// The id of the next claim of a family in a quarter.
  public func nextID(family: FamilyID, quarter: Quarter) -> ClaimID {
    var number = 1
    while places[ClaimID(family: family, quarter: quarter, number: number)] != nil { number += 1 }
    return ClaimID(family: family, quarter: quarter, number: number)
  }

  // MARK: Rules

  /// Why an entry may not be added; nil where it may.
  public func refusal(of entry: LedgerEntry) -> String? {
    // A night is taken back because its day was wrong: the days before it count again.
    if let lastDay, entry.action != .retracted, entry.on < lastDay {
      return "it acts on \(entry.on.iso), and the ledger has reached \(lastDay.iso): dates in it never run backwards"
    }
    if entry.by.isEmpty { return "nobody is named for it" }
    guard entry.action.isOfClaim else { return nil }
    if let claim = self[entry.claim] {
      guard claim.status.successors.contains(entry.action) else {
        return "claim \(entry.claim) is \(claim.status.rawValue), so that it cannot become \(entry.action.rawValue)"
      }
      guard claim.terms.family == entry.family, claim.terms.quarter == entry.quarter, claim.terms.scope == entry.scope
      else {
        return "claim \(entry.claim) is another family's, or of another quarter"
      }
    } else if entry.action != .proposed {
      return "there is no claim \(entry.claim)"
    }
    if entry.action == .approved, entry.role.isEmpty { return "an approval needs the role of the person who gives it" }
    if entry.action == .withdrawn { return entry.reason.isEmpty ? "a withdrawal needs a reason" : nil }
    if entry.action == .auditFailed, entry.reason.isEmpty { return "a finding against a claim needs a comment" }
    return conflict(of: entry)
  }

  private func conflict(of entry: LedgerEntry) -> String? {
    for key in keys(entry) {
      guard let place = live[key]?.first(where: { claims[$0].id != entry.claim }) else { continue }
      return key.kind == .family || key.kind == .familyRef
        ? "the family is already claimed by \(claims[place].id)"
        : "somebody in the family is already claimed by \(claims[place].id)"
    }
    return nil
  }

  /// Adds an entry, whatever the rules say: what is in the ledger is in it.
  public mutating func add(_ entry: LedgerEntry) {
    if entry.action == .retracted { takeBack(entry.subject) }
    entries.append(entry)
    lastDay = max(lastDay ?? entry.on, entry.on)
    note(entry)
    guard entry.action.isOfClaim else { return }
    guard let place = places[entry.claim] else {
      places[entry.claim] = claims.count
      claims.append(ClaimState(entry))
      if entry.action.isLive { hold(claims.count - 1) }
      return
    }
    let before = claims[place].terms
    let isSame =
      entry.action.isLive && entry.people == before.people && entry.peopleRefs == before.peopleRefs
      && entry.familyRef == before.familyRef
    if !isSame { release(place) }
    claims[place].add(entry)
    if !isSame, claims[place].isLive { hold(place) }
  }

  /// Forgets what a night added, and the day that it had reached.
  private mutating func takeBack(_ run: String) {
    let kept = entries.filter { !($0.isByNight && $0.subject == run) }
    self = ClaimBook(kept, mergedPersons: merged, settings: settings)
  }

  /// What an entry says beside moving its claim.
  private mutating func note(_ entry: LedgerEntry) {
    switch entry.action {
    case .attached: attachments.append(entry)
    case .assigned: assignments.append(entry)
    case .lotDrawn: lots[entry.quarter, default: []].append(entry)
    case .submitted: freezes.append(entry)
    case .sealed where entry.role != LedgerEntry.sealedLate: freezes.append(entry)
    default: break
    }
  }

  private mutating func hold(_ place: Int) {
    for key in Set(keys(claims[place].terms)) { live[key, default: []].append(place) }
  }

  private mutating func release(_ place: Int) {
    for key in Set(keys(claims[place].terms)) {
      let others = live[key, default: []].filter { $0 != place }
      live[key] = others.isEmpty ? nil : others
    }
  }

  /// The scope of an entry, under the scheme's id.
  func scope(_ entry: LedgerEntry) -> String { settings?.scope(entry.scope) ?? entry.scope }

  private func keys(_ entry: LedgerEntry) -> [Key] {
    let scope = scope(entry)
    return [Key(scope: scope, kind: .family, text: entry.family.text)]
      + (entry.familyRef.isEmpty ? [] : [Key(scope: scope, kind: .familyRef, text: entry.familyRef)])
      + entry.people.map { Key(scope: scope, kind: .person, text: current($0).text) }
      + entry.peopleRefs.map { Key(scope: scope, kind: .personRef, text: $0) }
  }
}
