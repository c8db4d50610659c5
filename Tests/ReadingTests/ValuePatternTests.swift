import Testing

@testable import Reading

@Suite("The forms of values") struct ValuePatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    var text = text
    let pattern = try ValuePattern(pattern)
    return text.withUTF8 { pattern.matches($0) }
  }

  @Test(
    "the whole value has the form, in either case",
    arguments: [
      ("[A-Z]\\d{3}", ["A123", "z000"], ["A12", "A1234", "1123", ""]),
      (
        "\\d{3}[ /-]?\\d{4}|\\d{4}", ["8744001", "874/4001", "874 4001", "4001"], ["87440011", "2016/17", "874//4001"]
      ),
      ("(19|20)\\d\\d([/-](20)?\\d\\d)?", ["2016", "2016/17", "2016-2017"], ["16/17", "2016/7", "8744001"]),
      ("[^0-9]{2,5}", ["Ana", "Zoë", "Đặng"], ["A", "Ana1", "Łukasz", "李"]),
      (".{2}", ["李明", "a\u{301}", "ab"], ["李", "abc"]), ("a|b*|(c+d){2}", ["", "a", "bbb", "cdccd"], ["ab", "cd"]),
      ("x{2,}", ["xx", "XXXX"], ["x"]), ("[]a-]+", ["]-a"], ["b"]), ("a\\.b\\\\", ["a.b\\"], ["axb\\"]),
      ("é?", ["é", ""], ["e"]),
      ("", [""], ["a"]),
    ] as [(String, [String], [String])])
  func whole(pattern: String, right: [String], wrong: [String]) throws {
    for text in right { #expect(try matches(pattern, text), "\(pattern) has the form of \(text)") }
    for text in wrong { #expect(try !matches(pattern, text), "\(pattern) has not the form of \(text)") }
  }

  @Test(
    "mistakes are named by place",
    arguments: [
      ("(a", 2, "the bracket ( does not close"), ("a)", 2, "a bracket closes that was not opened"),
      ("[a", 2, "the bracket [ does not close"), ("*a", 1, "nothing stands before '*' that it could count"),
      ("a{x}", 3, "a number of times stands in { }"), ("a{3,1}", 6, "the larger number comes second"),
      ("\\w", 2, "\\w is not known here; \\d is a digit"), ("[z-a]", 5, "the range is the wrong way round"),
      ("a\\", 2, "nothing stands behind \\"), ("[é]", 3, "only plain letters, digits and signs stand in [ ]"),
      (".*a.{20}", 1, "too many ways to match; let it count less"),
      ("a{2}{3}", 5, "one count stands behind another; put the first into ( )"),
      (String(repeating: "(", count: 40), 33, "too many brackets stand within each other"),
    ])
  func mistakes(pattern: String, place: Int, message: String) {
    #expect(throws: ValuePattern.Mistake(place: place, message: message)) { try ValuePattern(pattern) }
  }

  /// Counts within counts multiply, and groups of states may be as many as their subsets: what would take long to prepare is refused at once.
  @Test(
    "no pattern takes long to prepare",
    arguments: [
      "((a{100}){100}){100}", "((.?){60}){60}", "(a?){900}", "(.*a){9}.{9}", "(a|b|ab)*c(.|d){12}", "(((a*)*)*)*b",
      "[ab]*a[ab]{14}", "(a{0,30}b{0,30}){0,30}", String(repeating: "(a|b)", count: 900),
    ])
  func bounded(pattern: String) {
    let time = ContinuousClock().measure { _ = try? ValuePattern(pattern) }
    #expect(time < .seconds(5))
  }
}
