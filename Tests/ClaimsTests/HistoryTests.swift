import Foundation
import Testing

@Suite("Histories of eight quarters")
struct HistoryTests {
  @Test(
    "nobody is paid for twice, every return reconciles, every claim comes out again, a night run twice changes nothing",
    arguments: 0..<2)
  func histories(part: Int) {
    var submissions = 0
    // A thousand of them are played by scripts/histories.
    let count = ProcessInfo.processInfo.environment["HISTORIES"].flatMap { Int($0) } ?? 20
    for number in 0..<count / 2 {
      let seed = UInt64(part * (count / 2) + number)
      var history = History(seed: seed)
      history.play()
      submissions += history.submissions.reduce(0) { $0 + $1.claims.count }
      #expect(history.trouble.isEmpty, "seed \(seed)")
      if !history.trouble.isEmpty { return }
    }
    #expect(submissions > count / 4, "the histories must have something to show")
  }
}
