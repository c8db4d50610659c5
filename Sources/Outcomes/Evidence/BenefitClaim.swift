import Vocabulary

/// A claim for one benefit, as the latest match that reports it says.
struct BenefitClaim {
  let benefit: UInt32
  let from: CalendarDay
  /// Last day; nil while it runs.
  var to: CalendarDay?
  var scanned: CalendarDay
  /// Whether the longer time without a claim follows it.
  let isLong: Bool
  var index: Int32
  /// Whether it counts only by what it asks of the claimant, and nobody says that.
  var isConditionUnknown = false
  /// First and last days of sanctions.
  var sanctions: [(from: CalendarDay, to: CalendarDay?)] = []

  /// The claims of a subject that count: matched rows, one for each benefit and start; and what JC staff declared.
  static func of(_ subject: Subject, rules: BenefitRules, household: Household) -> [BenefitClaim] {
    let book = household.book
    var claims: [BenefitClaim] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .benefit, event.status.number == book.canon.matched, counts(event, rules, book),
        let from = event.on, from <= book.asOf, subject.counts(from, registered: household.registered)
      else { continue }
      let scanned = event.scanned ?? from
      let sanction = event.sanctionFrom.map { [(from: $0, to: event.sanctionTo)] } ?? []
      if let known = claims.firstIndex(where: { $0.benefit == event.type.number && $0.from == from }) {
        claims[known].sanctions += sanction
        guard scanned >= claims[known].scanned else { continue }
        claims[known].to = event.until
        claims[known].scanned = scanned
        claims[known].index = index
        claims[known].isConditionUnknown = isConditionUnknown(event, rules, book)
      } else {
        claims.append(
          BenefitClaim(
            benefit: event.type.number, from: from, to: event.until, scanned: scanned,
            isLong: book.has(rules.long, event.type),
            index: index, isConditionUnknown: isConditionUnknown(event, rules, book), sanctions: sanction))
      }
    }
    let answers = BenefitSpell.answers(of: subject, rules: rules, household: household)
    for index in claims.indices where claims[index].to == nil {
      // A later match that finds no claim at all ends it, by that day at the latest.
      let silent = answers.filter { $0.saysNone && $0.on > claims[index].scanned }.map(\.on).min()
      claims[index].to = silent?.adding(days: -1)
    }
    claims += declaredClaims(of: subject, rules: rules, household: household)
    return claims.sorted { ($0.from, $0.index) < ($1.from, $1.index) }
  }

  /// Whether a row is about a benefit that counts.
  private static func counts(_ event: Event, _ rules: BenefitRules, _ book: EvidenceBook) -> Bool {
    guard book.has(rules.qualifying, event.type) else { return false }
    guard let conditional = rules.conditional, book.has(conditional.benefits, event.type) else { return true }
    return !book.has(conditional.unless, event.reason)
  }

  private static func isConditionUnknown(_ event: Event, _ rules: BenefitRules, _ book: EvidenceBook) -> Bool {
    rules.conditional.map { book.has($0.benefits, event.type) && event.reason.isNone } ?? false
  }

  /// A claim that JC staff declared, of a benefit that nobody named: it is taken to have the longer time, and to have ended when they, or a
  /// match, first say that there is none.
  private static func declaredClaims(of subject: Subject, rules: BenefitRules, household: Household) -> [BenefitClaim] {
    let book = household.book
    var found: [BenefitClaim] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .declaration, event.status.number == book.canon.qualifies,
        book.has(rules.agencies, event.agency),
        book.isProfessional(event), let on = event.on, book.has(rules.claims, event.type),
        subject.counts(on, registered: household.registered)
      else { continue }
      let silent = BenefitSpell.answers(of: subject, rules: rules, household: household).filter {
        $0.saysNone && $0.on > on
      }.map(\.on).min()
      found.append(
        BenefitClaim(benefit: 0, from: on, to: silent?.adding(days: -1), scanned: on, isLong: true, index: index))
    }
    return found
  }
}

/// Claims that overlap, taken as one.
struct BenefitSpell {
  let from: CalendarDay
  var to: CalendarDay?
  var claims: [BenefitClaim]

  /// Whether the longer time follows: a benefit that asks it was live on the last day.
  var isLong: Bool { claims.contains { claim in claim.isLong && claim.to == to } }

  /// Merges overlapping claims, in order. A claim of up to `tolerance` days is overlooked after the first.
  static func merge(_ claims: [BenefitClaim], tolerance: Int) -> [BenefitSpell] {
    var spells: [BenefitSpell] = []
    for claim in claims {
      if tolerance > 0, !spells.isEmpty, let to = claim.to, to.days(since: claim.from) < tolerance { continue }
      if let last = spells.indices.last, spells[last].to.map({ claim.from <= $0 }) ?? true {
        spells[last].claims.append(claim)
        let to = spells[last].to
        spells[last].to = claim.to.flatMap { end in to.map { max(end, $0) } }
      } else {
        spells.append(BenefitSpell(from: claim.from, to: claim.to, claims: [claim]))
      }
    }
    return spells
  }

  /// The answers of the DWP about a subject: matched scans, and what JC staff declared instead.
  static func answers(of subject: Subject, rules: BenefitRules, household: Household) -> [(
    on: CalendarDay, saysNone: Bool, index: Int32
  )] {
    let book = household.book
    var found: [(on: CalendarDay, saysNone: Bool, index: Int32)] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      if event.kind == .benefit, event.status.number == book.canon.matched, let scanned = event.scanned {
        found.append((scanned, event.type.isNone, index))
      } else if event.kind == .declaration, event.status.number == book.canon.progress,
        book.has(rules.noClaim, event.type),
        book.has(rules.agencies, event.agency), book.isProfessional(event), let on = event.on
      {
        found.append((on, true, index))
      }
    }
    return found
  }
}
