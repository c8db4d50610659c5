import Linkage
import Normalise
import Vocabulary

/// Finds out why two records are one person or two, in the order of certainty: what people decided, what cannot be, what is sure, the score, and what
/// other records have to say.
struct PairReasons {
  private let night: MatchNight
  private let settings: MatchSettings
  private let a: UInt32
  private let b: UInt32
  private let pair: Linkage.ScoredPair
  /// The records of either person.
  private let ours: [UInt32]
  private let theirs: [UInt32]

  init(_ night: MatchNight, settings: MatchSettings, _ a: Int, _ b: Int) {
    self.night = night
    self.settings = settings
    (self.a, self.b) = (UInt32(min(a, b)), UInt32(max(a, b)))
    let (first, second) = (self.a, self.b)
    pair = night.linkage.pairs.first { $0.a == first && $0.b == second } ?? night.linkage.scored(a, b)
    let person = night.linkage.person
    ours = person.indices.filter { person[$0] == person[Int(first)] }.map(UInt32.init)
    theirs = person.indices.filter { person[$0] == person[Int(second)] }.map(UInt32.init)
  }

  var account: PairAccount {
    let areOne = night.linkage.person[Int(a)] == night.linkage.person[Int(b)]
    return PairAccount(
      first: name(a), second: name(b), areOne: areOne, reasons: direct + (areOne ? [] : between + byScore),
      chain: areOne ? chain : [], wasCandidate: wasCandidate, explanation: night.linkage.explain(pair))
  }

  private func name(_ record: UInt32) -> String {
    "\(night.records[Int(record)].source):\(night.records[Int(record)].key)"
  }

  // MARK: Of the two themselves

  private var direct: [String] {
    var reasons: [String] = []
    if let decision = night.decided.standing[UInt64(a) << 32 | UInt64(b)] {
      reasons.append("decided: \(decision.verdict.rawValue), by \(decision.by) on \(decision.on.iso)")
    }
    for link in night.sure.links where link.pair == UInt64(a) << 32 | UInt64(b) {
      reasons.append(
        link.kind == .reference
          ? "linked by key: one names the other" : "linked by \(link.kind.word): both have the same")
    }
    for link in night.sure.conflicts where link.pair == UInt64(a) << 32 | UInt64(b) {
      reasons.append(
        "both have the same \(link.kind.word), and name and date of birth, or another number, speak against it: a person must judge"
      )
    }
    if let obstacle = night.conflicts.obstacle(a, b) { reasons.append("cannot be one person: \(obstacle)") }
    let held = [a, b].filter(night.constraints.unscored.contains).map(name)
    if !held.isEmpty {
      reasons.append(
        "no score may link \(held.joined(separator: " or ")): its number or key names somebody whose name contradicts it"
      )
    }
    if night.linkage.person[Int(a)] == night.linkage.person[Int(b)], reasons.isEmpty, pair.weight >= threshold {
      reasons.append("linked by score: \(bits(pair.weight)) bits, and \(bits(threshold)) are enough")
    }
    return reasons
  }

  // MARK: Of their persons

  /// What keeps the two persons apart through other records of theirs.
  private var between: [String] {
    var reasons: [String] = []
    for (one, other) in crossing {
      guard let decision = night.decided.standing[UInt64(min(one, other)) << 32 | UInt64(max(one, other))],
        decision.verdict == .different
      else { continue }
      reasons.append(
        "their fellow records \(name(one)) and \(name(other)) were decided to be two persons, "
          + "by \(decision.by) on \(decision.on.iso)")
      break
    }
    for (one, other) in crossing {
      guard let obstacle = night.conflicts.obstacle(one, other) else { continue }
      reasons.append("their fellow records \(name(one)) and \(name(other)) cannot be one person: \(obstacle)")
      break
    }
    return reasons
  }

  /// All pairs of a record of the one person and one of the other, but for the two that are asked about; of large persons the first.
  private var crossing: [(UInt32, UInt32)] {
    ours.prefix(64).flatMap { one in theirs.prefix(64).map { (one, $0) } }.filter { $0 != (a, b) }
  }

  private var threshold: Float { settings.linkage.linkWeight }

  /// Where nothing stands between them but the scores.
  private var byScore: [String] {
    if !direct.isEmpty || !between.isEmpty { return [] }
    if pair.weight < threshold {
      return ["the score is too low: \(bits(pair.weight)) bits, and \(bits(threshold)) are needed"]
    }
    if wasCandidate == false { return ["no blocking rule brought them together, so that they were never compared"] }
    if let rival { return [rival] }
    let mean = mean
    let least = Float(settings.linkage.leastMeanWeight)
    if mean <= least {
      return [
        "the score alone would do, but all records of the two persons taken together speak against it: "
          + "\(bits(mean)) bits in the mean, and more than \(bits(least)) are needed"
      ]
    }
    return ["other records joined first, and with them it is not to be told whose record this is"]
  }

  /// A third person whom one of the two fits nearly as well, and who cannot be the other.
  private var rival: String? {
    let margin = Float(settings.linkage.rivalMargin)
    guard margin > 0 else { return nil }
    for (group, other) in [(ours, theirs), (theirs, ours)] {
      for link in night.linkage.pairs.prefix(while: { $0.weight >= pair.weight - margin }) {
        let (left, right) = (link.a, link.b)
        for (mine, third) in [(left, right), (right, left)] where group.contains(mine) {
          if group.contains(third) || other.contains(third) || !isTwo(other, third) { continue }
          return
            "\(name(mine)) fits \(name(third)) nearly as well, \(bits(link.weight)) bits against \(bits(pair.weight)), and that one cannot be "
            + "\(name(other[0])): a lead of \(bits(margin)) bits is asked for, so it goes to neither until a person has judged"
        }
      }
    }
    return nil
  }

  /// Whether a person and the person of a third record cannot be one.
  private func isTwo(_ person: [UInt32], _ third: UInt32) -> Bool {
    let group = night.linkage.person.indices.filter {
      night.linkage.person[$0] == night.linkage.person[Int(third)]
    }.map(UInt32.init)
    return person.contains { one in
      group.contains { other in
        night.conflicts.obstacle(one, other) != nil
          || night.decided.different.contains { $0 == (min(one, other), max(one, other)) }
      }
    }
  }

  private var mean: Float {
    let bound = Float(settings.linkage.weightBound)
    let weights = ours.prefix(8).flatMap { one in
      theirs.prefix(8).map { max(-bound, min(bound, night.linkage.scored(Int(one), Int($0)).weight)) }
    }
    return weights.reduce(0, +) / Float(max(1, weights.count))
  }

  private var wasCandidate: Bool? {
    if night.linkage.pairs.contains(where: { $0.a == a && $0.b == b }) { return true }
    return pair.weight >= settings.linkage.reviewWeight ? false : nil
  }

  // MARK: Through other records

  /// The bonds that lead from the one to the other, where no single one does.
  private var chain: [String] {
    let bonds = PersonBonds.of(night)
    var before: [UInt32: PersonBond] = [:]
    var edge = [a]
    while !edge.isEmpty, before[b] == nil {
      var next: [UInt32] = []
      for record in edge {
        for bond in bonds where [UInt32(bond.recordA), UInt32(bond.recordB)].contains(record) {
          let other = UInt32(bond.recordA) == record ? UInt32(bond.recordB) : UInt32(bond.recordA)
          if other == a || before[other] != nil { continue }
          before[other] = bond
          next.append(other)
        }
      }
      edge = next
    }
    var lines: [String] = []
    var record = b
    while record != a, let bond = before[record] {
      let other = UInt32(bond.recordA) == record ? UInt32(bond.recordB) : UInt32(bond.recordA)
      let weight = bond.weight.map { ", \(ShortBits.text($0)) bits" } ?? ""
      lines.append("\(name(other)) and \(name(record)): \(bond.kind)\(weight)")
      record = other
    }
    return lines.count > 1 ? lines.reversed() : []
  }

  private func bits(_ weight: Float) -> String { ShortBits.text(LinkedBy.thousandths(weight)) }
}
