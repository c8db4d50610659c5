import Testing

@testable import Reading

@Suite("What programs leave in cells")
struct CellTextTests {
  @Test(
    "placeholders are missing, names like them are not",
    arguments: [
      ("NULL", true), ("N/A", true), ("NA", true), ("nan", true), ("None", true), ("unknown", true), ("-", true),
      ("?", true),
      ("", true), ("Null", false), ("Nan", false), ("Na", false), ("0", false), ("Unwin", false),
    ])
  func missing(text: String, isMissing: Bool) {
    var text = text
    #expect(text.withUTF8 { CellText.isMissing($0) } == isMissing)
  }

  @Test(
    "numbers that were taken for decimal ones",
    arguments: [("2272.0", "2272"), ("2272.5", "2272.5"), ("A1.0", "A1.0"), (".0", ".0"), ("v1.0", "v1.0")])
  func fractions(text: String, plain: String) {
    var text = text
    #expect(text.withUTF8 { CellText.withPlain($0) { $0.text } } == plain)
  }

  @Test("Windows-1252 among UTF-8")
  func codePage() {
    let cells: [([UInt8], String)] = [
      ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], "Müller"), (Array("Müller".utf8), "Müller"), ([0x80, 0x92], "€’"),
    ]
    for (cell, text) in cells {
      let read = cell.withUnsafeBufferPointer { CellText.withPlain($0) { String(decoding: $0, as: UTF8.self) } }
      #expect(read == text)
    }
  }
}
