import Families
import Match
import Normalise
import Vocabulary

/// What nobody can be sure of tonight: matches that nobody has judged, and rows that were set aside.
struct Doubts {
  /// A row that could not be used, of a person or a family that can be told.
  private struct AsideRow {
    let feed: UInt16
    let line: SourceLine
  }

  private let book: EvidenceBook
  /// For a person, the persons who may be the same, ascending, each with the pair that says so.
  private let strangers: [Int32: [Stranger]]
  /// Persons who may be so many others that their possibilities are not gone through one by one.
  private let crowded: Set<Int32>
  /// For a person, the rows about them that were set aside; for a family, by -1 minus its index in the register.
  private let aside: [Int32: [AsideRow]]

  /// Persons who may be the same as a member, up to which each possibility is looked at by itself.
  private static let mostLookedAt = 16

  /// Somebody who may be the same person.
  private struct Stranger {
    let person: Int32
    /// Index of the pair that nobody has judged.
    let pair: Int32
  }

  init(_ book: EvidenceBook) {
    self.book = book
    var strangers: [Int32: [Stranger]] = [:]
    for (index, pair) in book.persons.review.enumerated() {
      let first = book.persons.links[Int(pair.recordA)].person
      let second = book.persons.links[Int(pair.recordB)].person
      guard first != second else { continue }
      strangers[first, default: []].append(Stranger(person: second, pair: Int32(index)))
      strangers[second, default: []].append(Stranger(person: first, pair: Int32(index)))
    }
    self.strangers = strangers.mapValues(Doubts.once)
    crowded = Set(book.persons.crowded).union(
      self.strangers.filter { $0.value.count > Doubts.mostLookedAt }.map(\.key))
    var aside: [Int32: [AsideRow]] = [:]
    for row in book.extracts.doubtful {
      let owner = row.record.map { book.persons.links[Int($0)].person } ?? row.family.map { -1 - $0 }
      // A row that counts for the very person whom it may name is in no doubt.
      if let counted = row.counted, book.persons.links[Int(counted)].person == owner { continue }
      if let owner { aside[owner, default: []].append(AsideRow(feed: row.feed, line: row.line)) }
    }
    self.aside = aside
  }

  /// Each person once, ascending, by the first pair that names them.
  private static func once(_ strangers: [Stranger]) -> [Stranger] {
    var seen: Set<Int32> = []
    return strangers.filter { seen.insert($0.person).inserted }.sorted { $0.person < $1.person }
  }

  // MARK: Matches

  /// A household as it would be if matches in doubt were one person.
  struct Alternative {
    let household: Household
    /// Members who are another member in it, and who that is.
    let same: [Int32: Int32]
    /// The pairs that are taken to be one person in it: indexes in `MatchedPersons.review`.
    let pairs: [Int32]

    /// Whom an outcome is about in it.
    func person(of outcome: Outcome) -> Int32? { outcome.person.map { same[$0] ?? $0 } }
  }

  /// The household as it would be if a match in doubt were one person: each match by itself, and all of one member's together.
  func alternatives(to household: Household) -> [Alternative] {
    var found: [Alternative] = []
    let members = household.members.map(\.person)
    for position in members.indices {
      guard let person = members[position], let doubtful = strangers[person], !crowded.contains(person) else {
        continue
      }
      // Two members who may be one are asked about once.
      let others = doubtful.filter { !members[..<position].contains($0.person) }
      for some in others.map({ [$0] }) + (others.count > 1 ? [others] : []) {
        let other = Household(book: book, index: household.index, family: household.family)
        other.add(persons: some.map(\.person), toMember: position)
        let same = some.map(\.person).filter { members.contains($0) }
        found.append(
          Alternative(
            household: other, same: Dictionary(uniqueKeysWithValues: same.map { ($0, person) }),
            pairs: some.map(\.pair)))
      }
    }
    return found
  }

  /// The outcomes of a household, where a member may be so many others that nobody can look at each: all of them are in doubt.
  func crowdedOut(_ outcomes: [Outcome], of household: Household) -> [Outcome] {
    let members = household.members.compactMap(\.person).filter(crowded.contains)
    if members.isEmpty { return outcomes }
    let pairs = Set(members.flatMap { strangers[$0, default: []].map(\.pair) }).sorted()
    return outcomes.map { outcome in
      var held = outcome
      if held.reasonCode != .matchUndecided { held.turnToReview(.matchUndecided) }
      held.hangsOn = Set(held.hangsOn + pairs).sorted()
      return held
    }
  }

  /// The outcomes, with those on which an alternative says something else turned into REVIEW, and those that only an alternative knows.
  func undecided(_ outcomes: [Outcome], beside alternatives: [(Alternative, [Outcome])]) -> [Outcome] {
    guard !alternatives.isEmpty else { return outcomes }
    var result = outcomes
    for (alternative, judged) in alternatives {
      for (index, outcome) in outcomes.enumerated() {
        let person = alternative.person(of: outcome)
        let other = judged.first { $0.person == person && $0.measure == outcome.measure }
        if other == nil { result[index].qualifiesOnlyInDoubt = true }
        if other?.status != outcome.status {
          result[index].turnToReview(.matchUndecided)
          result[index].hang(on: alternative.pairs)
        } else if other?.work?.status != outcome.work?.status {
          result[index].turnWorkToReview()
          result[index].hang(on: alternative.pairs)
        }
      }
      for var outcome in judged
      where !outcomes.contains(where: {
        alternative.person(of: $0) == outcome.person && $0.measure == outcome.measure
      }) {
        if let known = result.firstIndex(where: {
          alternative.person(of: $0) == outcome.person && $0.measure == outcome.measure
        }) {
          result[known].hang(on: alternative.pairs)
          continue
        }
        outcome.turnToReview(.matchUndecided)
        outcome.qualifiesOnlyInDoubt = true
        outcome.hang(on: alternative.pairs)
        result.append(outcome)
      }
    }
    guard result.count > outcomes.count else { return result }
    func place(_ outcome: Outcome) -> (Int32, Int) {
      (outcome.person ?? .max, book.measures.firstIndex(of: outcome.measure) ?? 0)
    }
    return result.sorted { place($0) < place($1) }
  }

  // MARK: Rows that were set aside

  /// The outcomes, with those that a row in quarantine could change turned into REVIEW.
  func heldBack(_ outcomes: [Outcome], of household: Household, rows: [RowQuestions]) -> [Outcome] {
    guard !aside.isEmpty else { return outcomes }
    let owners =
      household.members.compactMap(\.person) + [household.family.registerIndex.map { -1 - $0 }].compactMap { $0 }
    guard owners.contains(where: { aside[$0] != nil }) else { return outcomes }
    return outcomes.map { outcome in
      guard ![.pending, .review].contains(outcome.status),
        let questions = rows.first(where: { $0.row.measure == outcome.measure && $0.row.version == outcome.planVersion }
        )
      else { return outcome }
      let own = outcome.person ?? household.family.registerIndex.map { -1 - $0 }
      let isMet = outcome.status == .met
      let lines = owners.flatMap { owner in
        // What takes a row out of account is all that matters to one that is.
        if outcome.status == .neutral {
          return owner == own ? matters(aside[owner] ?? [], to: questions.neutralMask) : []
        }
        let mask = owner == own ? questions.heldBackMask(isMet: isMet) : questions.familyMask(isMet: isMet)
        return matters(aside[owner] ?? [], to: mask)
      }
      guard !lines.isEmpty else { return outcome }
      var held = outcome
      held.turnToReview(.rowQuarantined)
      held.evidence = Set(held.evidence + lines).sorted()
      return held
    }
  }

  /// A row that was set aside, and whom of a household it names; nil for the family as a whole.
  struct SetAside {
    let member: Subject?
    let feed: UInt16
    let line: SourceLine
  }

  /// The rows about a household that were set aside, member by member, then those that name only the family.
  func setAside(of household: Household) -> [SetAside] {
    guard !aside.isEmpty else { return [] }
    func rows(_ owner: Int32?, _ member: Subject?) -> [SetAside] {
      owner.flatMap { aside[$0] }?.map { SetAside(member: member, feed: $0.feed, line: $0.line) } ?? []
    }
    return household.members.flatMap { rows($0.person, $0) } + rows(household.family.registerIndex.map { -1 - $0 }, nil)
  }

  /// The lines of those rows whose feed delivers one of these kinds of event.
  private func matters(_ rows: [AsideRow], to mask: UInt64) -> [SourceLine] {
    rows.filter { row in
      EventKind.allCases.contains { kind in
        mask & Subject.bit(kind) != 0 && book.sourceFeeds[kind.position].contains(row.feed)
      }
    }.map(\.line)
  }
}

extension Outcome {
  /// Turns the outcome into one that a person must judge.
  mutating func turnToReview(_ reason: ReasonCode) {
    status = .review
    reasonCode = reason
    self.reason = reason.sentence
    metOn = nil
    dueOn = nil
    turnWorkToReview()
  }

  /// Notes the pairs that turn it; where one of them alone does, it is not the doing of all of them together.
  mutating func hang(on pairs: [Int32]) {
    if pairs.count > 1, pairs.contains(where: hangsOn.contains) { return }
    hangsOn = Set(hangsOn + pairs).sorted()
  }

  /// Leaves only the work result to a person.
  mutating func turnWorkToReview() {
    if work != nil { work = WorkResult(status: .review, metOn: nil, windowFrom: work?.windowFrom) }
  }
}
