import Linkage
import Reading
import Testing
import Vocabulary

@testable import Link

@Suite("What is compared of a cell")
struct CellFormTests {
  private func bytes(_ text: String, _ form: (UnsafeBufferPointer<UInt8>) -> [UInt8]) -> String {
    var text = text
    return text.withUTF8 { String(decoding: form($0), as: UTF8.self) }
  }

  @Test(
    "sexes, by the other letters of the column",
    arguments: [
      (["m", "f"], "M", 1), (["Male", "Female"], "female", 2), (["H", "M"], "M", 2), (["H", "F"], "H", 1),
      (["m", "w"], "w", 2), (["K", "M"], "K", 2), (["M", "V"], "V", 2), (["0", "1"], "0", 2),
      (["0", "1", "2"], "0", 0),
      (["1", "2"], "2", 2), (["m", "f"], "not known", 0), (["m", "f"], "x", 3), (["weiblich"], "weiblich", 2),
    ] as [([String], String, UInt8)])
  func sexes(all: [String], text: String, code: UInt8) {
    #expect(SexCodes(all).read(text) == code)
  }

  @Test(
    "telephone numbers and addresses",
    arguments: [
      ("+44 7700 900123", "07700900123"), ("0044 (0)7700 900123", "07700900123"), ("07700 900123", "07700900123"),
      ("1-212-555-0123", "2125550123"), ("(212) 555-0123", "2125550123"), ("A.B@Example.org", "A.B@EXAMPLE.ORG"),
    ])
  func contacts(text: String, form: String) {
    #expect(bytes(text, ContactForm.of) == form)
  }

  @Test(
    "postcodes that lost their zeros",
    arguments: [
      (["02134", "90210"], "2134", "02134"), (["02134"], "02134-1234", "02134"), (["2272.0", "150.0"], "150", "0150"),
      (["PE1 1AA"], "pe1 1aa", "PE11AA"), (["02134"], "00000", ""), ([], "150", "150"),
    ] as [([String], String, String)])
  func postcodes(all: [String], text: String, form: String) {
    #expect(bytes(text, PostcodeDigits(all).form) == form)
  }

  @Test(
    "whole names",
    arguments: [
      ("Rosa Ashdown", "Rosa", "Ashdown"), ("Ashdown, Rosa Ann", "Rosa Ann", "Ashdown"),
      ("Mr Otto Innes Jr.", "Otto", "Innes"),
      ("Dr. Rosa Ann Ashdown, PhD", "Rosa Ann", "Ashdown"), ("Ashdown, Mrs Rosa", "Rosa", "Ashdown"),
      ("Ashdown", "", "Ashdown"),
      ("Smith, Jr.", "", "Smith"), ("", "", ""),
    ])
  func names(text: String, forename: String, surname: String) {
    #expect(bytes(text) { NameForm.of(FullName($0).forename) } == NameForm.of(forename))
    #expect(bytes(text) { NameForm.of(FullName($0).surname) } == NameForm.of(surname))
  }

  @Test(
    "files of one name",
    arguments: [
      (["a.csv", "b.csv"], ["a", "b"]), (["x/people.csv", "y/people.csv"], ["x/people", "y/people"]),
      (["./people.csv", "y/people.csv"], ["people", "y/people"]), (["x/p.csv", "y/p.tsv"], ["x/p", "y/p"]),
    ])
  func fileNames(paths: [String], names: [String]) throws {
    #expect(try FileNames.distinct(paths) == names)
  }

  @Test("ids that stand twice")
  func sharedIDs() {
    var ids = TextColumn()
    for id in ["7", "8", "7", "7#2", "7"] { ids.append(id) }
    #expect(RecordIDs.tellApart(&ids) == 2)
    #expect((0..<5).map { ids[$0] } == ["7", "8", "7#3", "7#2", "7#4"])
  }
}
