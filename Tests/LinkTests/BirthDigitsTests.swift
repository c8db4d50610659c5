import Testing

@testable import Link

@Suite("Dates of birth in any file")
struct BirthDigitsTests {
  @Test(
    "forms",
    arguments: [
      (["1979-03-14"], "1979-03-14", 19_790_314), (["14/03/1979"], "04/03/1979", 19_790_304),
      (["03/14/1979"], "03/04/1979", 19_790_304),
      (["19790314"], "19790314", 19_790_314), (["1979"], "1979", 19_790_000), (["14.3.79"], "14.3.79", 19_790_314),
      ([""], "", 0), (["x"], "not known", 0),
    ] as [([String], String, Int32)])
  func forms(all: [String], text: String, digits: Int32) {
    #expect(BirthDigits(all).read(text) == digits)
  }
}
