import Testing

@Suite("Histories of eight quarters")
struct HistoryTests {
  @Test(
    "nobody is paid for twice, every return reconciles, every claim comes out again, a night run twice changes nothing",
    arguments: 0..<4)
  func histories(part: Int) {
    var submissions = 0
    for number in 0..<250 {
      let seed = UInt64(part * 250 + number)
      var history = History(seed: seed)
      history.play()
      submissions += history.submissions.reduce(0) { $0 + $1.claims.count }
      #expect(history.trouble.isEmpty, "seed \(seed)")
      if !history.trouble.isEmpty { return }
    }
    #expect(submissions > 250, "the histories must have something to show")
  }
}
