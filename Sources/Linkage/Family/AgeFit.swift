import Glibc

/// How well the ages of two people fit a family, in bits: learned from people of one surname at one home, against any two people.
///
/// What surnames show of families, their ages, is then asked of those whose surnames differ: partners, parents and their children.
struct AgeFit {
  /// Bits by relation; relation 0 is unknown.
  private let bits: [Float]

  /// Two children by years between them (under 6, 12, more); a child and an adult (under 17, 24, 31, 38, 45, more); two adults of one sex, and two of
  /// different sexes (under 8, 16, 24, 32, 40, more). Common values, which give way to what the records show.
  private static let common: [Float] = [
    0, 1, 0, -1, -2.3, -0.5, 0.7, 0.8, 0.2, -1.4, -2.3, -4.4, -2.5, -0.6, -0.4, -2, 0.9, -1.7, -2.5, -0.6, -0.5, -2,
  ]
  /// As many pairs of kin as the common values are worth.
  private static let pairsOfCommon: Float = 200

  /// - Parameter kin: pairs of residents of one surname and home.
  init(_ residents: Residents, kin: [(Int, Int)]) {
    var family = [Float](repeating: 0.5, count: AgeFit.common.count)
    for (left, right) in kin { family[AgeFit.relation(left, right, residents)] += 1 }
    let anybody = AgeFit.anybody(residents)
    let trust = Float(kin.count) / (Float(kin.count) + AgeFit.pairsOfCommon)
    let (ours, theirs) = (family.dropFirst().reduce(0, +), anybody.dropFirst().reduce(0, +))
    bits = family.indices.map { relation in
      if relation == 0 { return 0 }
      let learned = log2(family[relation] / ours) - log2(anybody[relation] / theirs)
      return trust * max(-6, min(6, learned)) + (1 - trust) * AgeFit.common[relation]
    }
  }

  /// Bits for or against two residents being of one family; nil where an age is not known.
  func callAsFunction(_ left: Int, _ right: Int, _ residents: Residents) -> Float? {
    let relation = AgeFit.relation(left, right, residents)
    return relation == 0 ? nil : bits[relation]
  }

  private static func relation(_ left: Int, _ right: Int, _ residents: Residents) -> Int {
    let (ours, theirs) = (residents.people[left], residents.people[right])
    guard let one = ours.year, let other = theirs.year else { return 0 }
    let isOneSex = ours.sex == theirs.sex
    return relation(min(one, other), max(one, other), isOneSex: isOneSex, residents.firstYearOfChildren)
  }

  private static func relation(_ elder: Int32, _ younger: Int32, isOneSex: Bool, _ firstOfChildren: Int32) -> Int {
    let years = Int(younger - elder)
    if elder >= firstOfChildren { return 1 + min(2, years / 6) }
    if younger >= firstOfChildren { return 4 + min(5, max(0, (years - 10) / 7)) }
    return (isOneSex ? 10 : 16) + min(5, years / 8)
  }

  /// Numbers of any two residents by relation: all pairs, counted by year and sex.
  private static func anybody(_ residents: Residents) -> [Float] {
    var counts: [Int32: [Float]] = [:]
    for resident in residents.people {
      if let year = resident.year { counts[year, default: [0, 0, 0, 0]][Int(min(3, resident.sex))] += 1 }
    }
    let years = counts.sorted { $0.key < $1.key }
    var pairs = [Float](repeating: 0.5, count: common.count)
    for (index, elder) in years.enumerated() {
      for younger in years[index...] {
        for (one, ours) in elder.value.enumerated() where ours > 0 {
          for (other, theirs) in younger.value.enumerated() where theirs > 0 {
            let same = relation(
              elder.key, younger.key, isOneSex: one == other, residents.firstYearOfChildren)
            pairs[same] += ours * theirs
          }
        }
      }
    }
    return pairs
  }
}
