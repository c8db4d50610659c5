import Linkage

/// Finds the links that hold each person together: what is certain first, then the scores, the strongest first.
enum PersonBonds {
  static func of(_ night: MatchNight) -> [PersonBond] {
    let linkage = night.linkage
    var sets = DisjointSets(linkage.person.count)
    var bonds: [PersonBond] = []
    func isNew(_ a: UInt32, _ b: UInt32) -> Bool {
      guard linkage.person[Int(a)] == linkage.person[Int(b)], sets.find(a) != sets.find(b) else { return false }
      sets.join(a, b)
      return true
    }
    let certain = night.certain.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
    for (_, link) in certain where isNew(link.a, link.b) {
      bonds.append(
        PersonBond(
          recordA: Int32(min(link.a, link.b)), recordB: Int32(max(link.a, link.b)), kind: link.kind.word))
    }
    for pair in linkage.pairs where isNew(pair.a, pair.b) {
      bonds.append(
        PersonBond(
          recordA: Int32(pair.a), recordB: Int32(pair.b), kind: LinkedBy.word(pair),
          weight: LinkedBy.thousandths(pair.weight)))
    }
    return bonds
  }
}
