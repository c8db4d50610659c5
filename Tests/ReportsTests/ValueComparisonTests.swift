import Testing

@testable import Reports

@Suite("Values side by side")
struct ValueComparisonTests {
  /// A value with what differs in brackets.
  private func marked(_ value: String, _ others: [String]) -> String {
    ValueComparison.parts([value], beside: others).joined().map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    "what differs is marked, letter by letter while the two are alike",
    arguments: [
      ("Callum", "Calum", "Cal[l]um"), ("Calum", "Callum", "Calum"), ("SMITH", "smith", "SMITH"),
      ("Ann", "Bob", "[Ann]"), ("2003-04-07", "2003-07-04", "2003-[04]-[07]"),
      ("2003-04-07", "2003-04-17", "2003-04-[07]"), ("12 Larch Road", "21 Larch Road", "[1]2 Larch Road"),
      ("Zoë", "Zoe", "Zo[ë]"),
    ])
  func marks(value: String, other: String, expected: String) { #expect(marked(value, [other]) == expected) }

  @Test("beside several values the nearest counts, and nothing is marked beside none")
  func several() {
    #expect(marked("Callum", ["Bob", "Calum"]) == "Cal[l]um")
    #expect(marked("Callum", ["Bob", "callum"]) == "Callum")
    #expect(marked("Callum", []) == "Callum")
  }

  @Test("very long values are marked as a whole")
  func long() {
    let (one, other) = (String(repeating: "a", count: 5_000), String(repeating: "a", count: 5_001))
    #expect(marked(one, [other]) == "[\(one)]")
  }
}
