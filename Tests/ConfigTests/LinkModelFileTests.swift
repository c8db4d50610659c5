import Config
import Linkage
import Match
import Settings
import Testing

@Suite("Model files of cfetl link")
struct LinkModelFileTests {
  @Test("columns and keys are read")
  func reads() throws {
    let file = try LinkModelFile(
      """
      columns:
        id: {a: nr, b: key}
        surname: [lname_c1, lname_c2]
        birth: {date: dob, year: by, month: bm}
        words: [Suburb]
        contact: {phone: [home, mobile]}
        numbers: {NINO: ni_no}
        ignore: notes
      blocking:
        - [birth, forename]
        - [postcode, surname start 3]
        - [NINO]
        - [both names, undated]
      """, file: "model.yaml", base: LinkageSettings())
    let columns = file.columns.map { "\($0.kind.rawValue) \($0.name) \($0.column) \($0.file ?? "") \($0.part)" }
    #expect(
      columns == [
        "id  nr a 1", "id  key b 1", "surname  lname_c1  1", "surname  lname_c2  2", "numbers NINO ni_no  1",
        "contact phone home  1", "contact phone mobile  2", "words suburb Suburb  1", "ignore  notes  1",
        "date  dob  1", "year  by  1",
        "month  bm  1",
      ])
    #expect(file.settings.blocking?.map(\.words).last == ["both names", "undated"])
    #expect(file.keyColumns.map(\.name) == ["NINO"])
  }

  @Test(
    "wrong files",
    arguments: [
      ("columns:\n  forname: a\n", ["model.yaml:2:3: columns.forname: no such key; did you mean 'forename'?"]),
      ("columns:\n  birth: {month: bm}\n", ["model.yaml:2:10: columns.birth: the key 'year' is missing"]),
      (
        "columns:\n  birth: {year: by, moth: bm}\n",
        ["model.yaml:2:21: columns.birth.moth: no such key; did you mean 'month'?"]
      ),
      (
        "columns:\n  words: {surname: a}\n",
        ["model.yaml:2:11: columns.words.surname: the name stands for something else; choose another"]
      ),
      (
        "columns:\n  words: {Town: a}\n",
        ["model.yaml:2:11: columns.words.Town: a name with a capital is a number's; write it in small letters"]
      ),
      (
        "columns:\n  numbers: {nino: a}\n",
        ["model.yaml:2:13: columns.numbers.nino: the name of a number starts with a capital"]
      ),
      (
        "columns:\n  words: [sector]\n",
        ["model.yaml:2:11: columns.words.1: the name stands for something else; write NAME: sector"]
      ),
      ("columns:\n  numbers: [a]\n", ["model.yaml:2:12: columns.numbers: expected keys with values"]),
      ("blocking: []\n", ["model.yaml:1:11: blocking: has no key, so nothing would be compared"]),
      ("blocking:\n  - []\n", ["model.yaml:2:5: blocking.1: says nothing that two records must agree on"]),
      ("blocking:\n  - [undated]\n", ["model.yaml:2:5: blocking.1: says nothing that two records must agree on"]),
      (
        "block:\n  - [birth]\n",
        [
          "model.yaml:1:1: block: no such key; known: columns, link, review, learn, nicknames, registers, blocking, model"
        ]
      ),
    ] as [(String, [String])])
  func mistakes(text: String, messages: [String]) {
    #expect(found { _ = try LinkModelFile(text, file: "model.yaml", base: LinkageSettings()) } == messages)
  }

  @Test(
    "matching.yaml has blocking keys of its own records, and no columns",
    arguments: [
      ("blocking:\n  - [birth, UPN]\n  - [middle, surname]\n", []),
      (
        "blocking:\n  - [birth, surename]\n",
        ["m.yaml:2:13: blocking.1.2: 'surename' is no part of a key and no column; did you mean 'surname'?"]
      ),
      (
        "blocking:\n  - [forename start 0]\n",
        [
          "m.yaml:2:6: blocking.1.1: 'forename start 0' is no part of a key and no column; did you mean 'forename start 1'?"
        ]
      ),
      (
        "columns:\n  id: a\n",
        ["m.yaml:1:1: columns: no such key; known: link, review, learn, nicknames, registers, blocking, model"]
      ),
    ] as [(String, [String])])
  func pipeline(text: String, messages: [String]) {
    #expect(found { _ = try MatchingFile.read(text, file: "m.yaml") } == messages)
  }

  @Test("the night compares by the keys of its matching file")
  func night() throws {
    let settings = try MatchingFile.read("blocking:\n  - [birth, forename]\n", file: "m.yaml").linkage
    #expect(settings.blocking == [BlockingKey(["birth", "forename"])])
    var table = LinkageTable(sources: ["a"])
    let (forename, surname) = (table.forenames.code("ROSA"), table.surnames.code("ASHDOWN"))
    for birth in [19_710_624, 19_710_624, 19_810_624] as [Int32] {
      table.beginRecord(source: 0, birth: birth, sex: 0)
      table.addName(forename: forename, surname: surname)
      table.endRecord()
    }
    let linkage = Linkage(table, settings: settings)
    #expect(linkage.blocking.map(\.rule) == ["birth + forename"])
    #expect(linkage.compared == 1)
  }

  private func found(_ read: () throws -> Void) -> [String] {
    do {
      try read()
      return []
    } catch let mistakes as ConfigurationMistakes {
      return mistakes.mistakes.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
