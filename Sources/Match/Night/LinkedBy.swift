import Linkage

/// Says of each record what links it to its person.
enum LinkedBy {
  static func links(_ persons: [MatchedPerson], records: Int, sure: [SureLink], linkage: Linkage) -> [LinkedRecord] {
    var links = [LinkedRecord](repeating: LinkedRecord(person: 0, linkedBy: "alone"), count: records)
    for (number, person) in persons.enumerated() {
      for record in person.records { links[Int(record)].person = Int32(number) }
    }
    // From the weakest reason to the strongest, so that the strongest stays.
    for pair in linkage.pairs.reversed() where links[Int(pair.a)].person == links[Int(pair.b)].person {
      for record in [pair.a, pair.b] {
        links[Int(record)].linkedBy = word(pair)
        links[Int(record)].weight = thousandths(pair.weight)
      }
    }
    for link in sure.sorted(by: { $0.kind > $1.kind }) where links[Int(link.a)].person == links[Int(link.b)].person {
      for record in [link.a, link.b] { links[Int(record)].linkedBy = link.kind.word }
    }
    return links
  }

  /// What a score that links is called: those of one household where others moved with the person say more than the pair alone.
  static func word(_ pair: Linkage.ScoredPair) -> String {
    LevelPattern.level(pair.pattern, 4) == Int(AddressLevel.together.rawValue) ? "household" : "score"
  }

  /// A weight in thousandths of a bit.
  static func thousandths(_ weight: Float) -> Int32 { Int32((weight * 1_000).rounded()) }
}
