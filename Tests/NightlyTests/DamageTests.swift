import Foundation
import Sample
import Testing
import Vocabulary

/// The law: no family can be claimed, or on no further ground, because an extract was damaged.
@Suite("Damage never makes money") struct DamageTests {
  /// How many damaged nights each test makes; `scripts/damage` makes thousands, through the program.
  private static let count = ProcessInfo.processInfo.environment["DAMAGE"].flatMap { Int($0) } ?? 30

  @Test("a damaged night gains no claim, alone or after a whole one", arguments: SampledCouncil.allCases, [1, 2])
  func gainsNothing(_ sampled: SampledCouncil, _ part: Int) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(state: seed)
    let council = try CouncilNights(sampled, people: 90, seed: seed % 100_000)
    let whole = try council.night(council.files)
    let next = try council.night(council.files, on: CouncilNights.day.adding(days: 1), after: whole.memory)
    #expect(!whole.claims.isEmpty && next.claims == whole.claims, "seed \(seed)")
    let names = council.files.keys.sorted()
    var made = 0
    while made < Self.count {
      let name = names[dice.roll(names.count)]
      let damage = ExtractDamage.allCases[dice.roll(ExtractDamage.allCases.count)]
      guard let bytes = council.files[name], let damaged = damage.damaged(bytes, &dice), damaged != bytes else {
        continue
      }
      var files = council.files
      files[name] = damaged.isEmpty ? nil : damaged
      let isFirst = !damage.leavesNoTrace && made.isMultiple(of: 2)
      let gained =
        isFirst
        ? try council.night(files).claims.subtracting(whole.claims)
        : try nights(council, files, after: whole, isLong: made.isMultiple(of: 5)).subtracting(next.claims)
      #expect(
        gained.isEmpty, "\(damage) of \(name), \(isFirst ? "on a first night" : "later"), night \(made), seed \(seed)")
      made += 1
    }
  }

  /// What can be claimed on the night after a whole one, or on any of the three nights after it with the same damage.
  private func nights(
    _ council: CouncilNights, _ files: [String: [UInt8]], after whole: CouncilNights.Night, isLong: Bool
  ) throws -> Set<String> {
    var memory = whole.memory
    var claims: Set<String> = []
    for day in 1...(isLong ? 3 : 1) {
      let night = try council.night(files, on: CouncilNights.day.adding(days: day), after: memory)
      claims.formUnion(night.claims)
      memory = night.memory
    }
    return claims
  }
}
