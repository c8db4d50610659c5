import Foundation
import Testing

@Suite("Edits of what claims hang on", .serialized)
struct EditTests {
  /// How many edits a test makes; scripts/edits makes more.
  private static let count = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 40

  @Test("whatever somebody without the program changes is found, and what nobody changed is right")
  func withoutTheProgram() throws {
    let desk = try EditedDesk()
    #expect(try !desk.isFound() && !desk.isFound(withKey: false))
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(seed)
    var made = 0
    while made < Self.count * 3 / 4 {
      guard let edit = dice.below(3) == 0 ? try desk.editFile(&dice) : try desk.editRow(&dice) else { continue }
      #expect(try desk.isFound(), "\(edit.words); seed \(seed)")
      try edit.undo()
      made += 1
    }
    #expect(try !desk.isFound())
  }

  @Test("whoever makes every hash of the ledger anew is found by the council's key")
  func withTheProgram() throws {
    let desk = try EditedDesk()
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(seed)
    for _ in 0..<Self.count / 4 {
      let edit = try desk.rewriteEntry(&dice)
      #expect(try desk.isFound(), "\(edit.words); seed \(seed)")
      try edit.undo()
    }
    #expect(try !desk.isFound())
  }
}
