import Sample
import Testing

/// No status depends on the order of rows, nor on how often one stands there (`readings` 4.22, 9).
@Suite("Order and doubling") struct RowOrderTests {
  @Test("shuffled rows, doubled rows and strangers change no status, day or claim", arguments: SampledCouncil.allCases)
  func sameStatuses(_ sampled: SampledCouncil) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(state: seed)
    let council = try CouncilNights(sampled, people: 250, seed: seed % 100_000)
    let night = try council.night(council.files)
    for turn in 0..<4 {
      let shuffled = try council.night(rows(council) { RowOrderTests.shuffled($0, &dice) })
      expectSame(shuffled, night, "shuffled, turn \(turn), seed \(seed)")
      let doubled = try council.night(rows(council) { RowOrderTests.shuffled($0 + $0, &dice) })
      expectSame(doubled, night, "doubled, turn \(turn), seed \(seed)")
    }
    let crowd = try council.night(council.files.mapValues { $0 }.merging(RowOrderTests.strangers(council.files)) { $1 })
    let known = Set(night.statuses.compactMap { $0.split(separator: " ").first })
    #expect(
      crowd.statuses.filter { known.contains($0.prefix { $0 != " " }) } == night.statuses, "strangers, seed \(seed)")
    #expect(crowd.claims.isSuperset(of: night.claims), "strangers, seed \(seed)")
  }

  @Test("rows that contradict each other give one answer, whichever comes first", arguments: SampledCouncil.allCases)
  func contradictedRows(_ sampled: SampledCouncil) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(state: seed)
    let council = try CouncilNights(sampled, people: 150, seed: seed % 100_000)
    for turn in 0..<3 {
      let contradicted = rows(council) { RowOrderTests.contradicted($0, &dice) }
      let night = try council.night(contradicted)
      for _ in 0..<3 {
        let other = CouncilNights(council, files: contradicted)
        expectSame(
          try council.night(rows(other) { RowOrderTests.shuffled($0, &dice) }), night, "turn \(turn), seed \(seed)")
      }
    }
  }

  /// Rows, and after some of them one that differs in one cell, which another row has there.
  private static func contradicted(_ rows: [[UInt8]], _ dice: inout Dice) -> [[UInt8]] {
    rows.flatMap { row in
      var cells = row.split(separator: 0x2C, omittingEmptySubsequences: false)
      let others = rows[dice.roll(rows.count)].split(separator: 0x2C, omittingEmptySubsequences: false)
      guard dice.roll(20) == 0, !row.contains(0x22), cells.count > 1, others.count == cells.count else { return [row] }
      let place = 1 + dice.roll(cells.count - 1)
      cells[place] = others[place]
      return [row, Array(cells.joined(separator: [0x2C]))]
    }
  }

  private func expectSame(_ one: CouncilNights.Night, _ other: CouncilNights.Night, _ what: String) {
    let differing = Set(one.statuses).symmetricDifference(other.statuses).sorted().prefix(6)
    #expect(one.statuses == other.statuses, "\(what): \(differing.joined(separator: "\n"))")
    #expect(one.claims == other.claims, "\(what)")
  }

  /// The extracts with the rows of each in another order.
  private func rows(_ council: CouncilNights, _ change: ([[UInt8]]) -> [[UInt8]]) -> [String: [UInt8]] {
    council.files.mapValues { bytes in
      let records = ExtractDamage.records(of: bytes)
      // A panel's list has a title above its header and its date below, whose places mean something.
      guard let header = records.first, header.contains(0x2C) else { return bytes }
      return Array(([header] + change(Array(records.dropFirst()))).joined(separator: [0x0A])) + [0x0A]
    }
  }

  private static func shuffled(_ rows: [[UInt8]], _ dice: inout Dice) -> [[UInt8]] {
    var rows = rows
    for place in rows.indices.reversed() where place > 0 { rows.swapAt(place, dice.roll(place + 1)) }
    return rows
  }

  /// The register's extracts with two families more, who have nothing in common with anybody.
  private static func strangers(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    let rows = [
      "liquidlogic_people": [
        "99900001,CF-0999001,Adult,01/09/2014,,Zwetschkenbaum,Quillon,,05/05/1980,,F,,,,,1 Zephyr Mews,Peterborough,PE1 9ZZ,,",
        "99900002,CF-0999002,Adult,01/09/2014,,Xylander,Yolanthe,,06/06/1981,,F,,,,,2 Zephyr Mews,Peterborough,PE1 9ZY,,",
      ],
      "liquidlogic_families": [
        "CF-0999001,01/09/2016,01/09/2016,01/09/2016,R Hollis,Early Help,,",
        "CF-0999002,01/09/2016,01/09/2016,01/09/2016,R Hollis,Early Help,,",
      ],
    ]
    var changed: [String: [UInt8]] = [:]
    for (feed, rows) in rows {
      for (name, bytes) in files where name.hasPrefix(feed + "_2") {
        changed[name] = bytes + rows.flatMap { Array("\($0)\n".utf8) }
      }
    }
    return changed
  }
}
