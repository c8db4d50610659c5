import Linkage
import Normalise
import Vocabulary

/// Holds the people of tonight against those who were claimed for, by the night's own model and thresholds.
///
/// Claimed records stand beside the night's, never among them: they join nobody, no weight is learned from them, and the night's persons are the
/// same with and without them.
struct ClaimedPeople {
  private let claimed: [ClaimedIdentity]
  private let night: MatchNight
  private let table: LinkageTable
  private let comparer: PairComparer
  private let scorer: PairScorer
  private let link: Float
  private let review: Float
  private let decisions: [String: MatchDecision.Verdict]

  init(_ claimed: [ClaimedIdentity], _ night: MatchNight, settings: MatchSettings, decisions: [MatchDecision]) {
    self.claimed = claimed
    self.night = night
    var table = night.table
    RecordTable.append(claimed.map(\.record), to: &table)
    self.table = table
    comparer = PairComparer(table, nicknames: settings.linkage.nicknames)
    scorer = PairScorer(comparer, night.linkage.model)
    (link, review) = (settings.linkage.linkWeight, settings.linkage.reviewWeight)
    self.decisions = ClaimedPeople.verdicts(decisions)
  }

  /// The last word about each pair of a claimed record and another.
  private static func verdicts(_ decisions: [MatchDecision]) -> [String: MatchDecision.Verdict] {
    var verdicts: [String: (on: CalendarDay, verdict: MatchDecision.Verdict)] = [:]
    for one in decisions {
      let sides = [(one.sourceA, one.keyA), (one.sourceB, one.keyB)]
      guard let claimed = sides.first(where: { $0.0 == ClaimedIdentity.source }),
        let other = sides.first(where: { $0.0 != ClaimedIdentity.source })
      else { continue }
      let pair = ClaimedPeople.pair(claimed.1, other.0, other.1)
      if let known = verdicts[pair], known.on > one.on { continue }
      verdicts[pair] = (one.on, one.verdict)
    }
    return verdicts.mapValues(\.verdict)
  }

  private static func pair(_ key: String, _ source: String, _ other: String) -> String {
    "\(key)\u{1F}\(source)\u{1F}\(other)"
  }

  /// The matches, by claimed record, then by person.
  ///
  /// - Parameters:
  ///   - links: tonight's person of each record.
  ///   - registered: indexes of tonight's persons whom a register knows.
  ///   - living: tonight's person of each id that is given.
  func matches(links: [Int32], registered: Set<Int32>, living: [PersonID: Int32]) -> [ClaimedMatch] {
    var found: [ClaimedMatch] = []
    let candidates = candidates()
    let saidToDiffer = Set(
      night.decided.different.map { [links[Int($0.0)], links[Int($0.1)]].sorted() })
    for (place, identity) in claimed.enumerated() {
      var best: [Int32: ClaimedMatch] = [:]
      for record in candidates[place].sorted() {
        guard let match = match(identity, place, record, links[Int(record)]) else { continue }
        let known = best[match.person]
        if known.map({ ($0.isSure ? 1 : 0, $0.weight) < (match.isSure ? 1 : 0, match.weight) }) ?? true {
          best[match.person] = match
        }
      }
      let own = living[identity.person]
      found += best.sorted { $0.key < $1.key }.map(\.value).filter { match in
        guard match.person != own else { return false }
        guard !match.isSure, let own else { return true }
        // Who still has the id, and somebody else whom the same register knows, are two people unless the night's own pairs doubt it.
        if registered.contains(own), registered.contains(match.person) { return false }
        return !saidToDiffer.contains([min(own, match.person), max(own, match.person)])
      }
    }
    return found
  }

  private func match(_ identity: ClaimedIdentity, _ place: Int, _ record: Int32, _ person: Int32) -> ClaimedMatch? {
    let (own, other) = (night.table.count + place, Int(record))
    let known = night.records[other]
    let verdict = decisions[ClaimedPeople.pair(identity.record.key, known.source, known.key)]
    if verdict == .different { return nil }
    let outcome = comparer.compare(other, own)
    let weight = scorer.weight(other, own, outcome)
    let isContradicted = NumberContradiction.holds(outcome.pattern)
    var areOne = false
    for column in table.numbers {
      let (ours, theirs) = (column.codes[own], column.codes[other])
      if ours == 0 || theirs == 0 { continue }
      if ours != theirs { return nil }
      areOne = true
    }
    let isSure = verdict == .same || (areOne && !isContradicted) || (!areOne && weight >= link)
    guard isSure || areOne || weight >= review else { return nil }
    return ClaimedMatch(
      claim: identity.claim, key: identity.record.key, person: person, record: record,
      weight: LinkedBy.thousandths(weight), isSure: isSure)
  }

  // MARK: Candidates

  /// For each claimed record those of the night that share a number, or two of name, birth date and address, with it.
  private func candidates() -> [Set<Int32>] {
    var holders: [UInt64: [Int]] = [:]
    for place in claimed.indices {
      for key in keys(night.table.count + place) { holders[key, default: []].append(place) }
    }
    var found = [Set<Int32>](repeating: [], count: claimed.count)
    for record in 0..<night.table.count {
      for key in keys(record) {
        for place in holders[key] ?? [] { found[place].insert(Int32(record)) }
      }
    }
    return found
  }

  /// Hashes of what two records must share one of to be compared; that two agree by chance costs a comparison.
  private func keys(_ record: Int) -> [UInt64] {
    var keys: [UInt64] = []
    func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64) {
      if first != 0, second != 0 { keys.append((kind << 56 ^ first << 32 ^ second) &* 0x9E37_79B9_7F4A_7C15) }
    }
    for (kind, column) in table.numbers.enumerated() { add(0, UInt64(kind + 1), UInt64(column.codes[record])) }
    let birth = UInt64(table.birth[record])
    let postcodes = Set(table.addresses(record).map { UInt64(table.postcode[$0]) })
    for postcode in postcodes { add(1, postcode, birth) }
    for name in table.names(record) {
      let (forename, surname) = (UInt64(table.forename[name]), UInt64(table.surname[name]))
      add(2, forename, birth)
      add(3, surname, birth)
      add(4, forename, surname)
      for postcode in postcodes {
        add(5, forename, postcode)
        add(6, surname, postcode)
      }
    }
    return keys
  }
}
