import Foundation
import Testing

@testable import Linkage

@Suite("Latin letters as plain ones")
struct LatinLetterTests {
  @Test("every accented letter of Unicode is its base letter, composed or not")
  func everyLetter() {
    for scalar in (0xC0...0x1EFF).compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let text = String(scalar)
      let apart = text.decomposedStringWithCanonicalMapping
      guard let base = apart.unicodeScalars.first, base.isASCII, apart != text || apart.unicodeScalars.count > 1 else {
        continue
      }
      #expect(NameForm.of(text) == String(base).uppercased(), "\(text)")
      #expect(NameForm.of(apart) == NameForm.of(text), "\(text)")
    }
  }

  @Test(
    "letters without a decomposition",
    arguments: [
      ("Łukasz", "LUKASZ"), ("Søren", "SOREN"), ("Đặng", "DANG"), ("Þór", "THOR"), ("Groß", "GROSS"), ("Æsa", "AESA"),
      ("Ələkbər", "ALAKBAR"), ("Ibrahim\u{02BB}", "IBRAHIM"), ("Ｌｅｅ", "LEE"), ("Ọláòṣọ́", "OLAOSO"), ("李", "李"),
    ])
  func others(text: String, plain: String) { #expect(NameForm.of(text) == plain) }
}
