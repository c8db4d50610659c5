import CSV
import Testing

@Suite("Pieces of a file") struct ChunkTests {
  @Test("the size of the pieces changes nothing", arguments: 0..<40 as Range<UInt64>)
  func everySize(seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet = ["a", "b", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "=\"1\"", ",\"x\ny\","]
    let text = (0..<60).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }.joined()
    let whole = steps(text, windowBytes: 1 << 16)
    for chunk in 1...20 {
      #expect(steps(text, chunk: chunk, windowBytes: 16) == whole, "seed \(seed), pieces of \(chunk)")
    }
  }
}

/// A small generator with a seed that a failing test prints.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
