import Testing

@testable import Linkage

@Suite("Levels of comparisons")
struct LevelTests {
  private func book(_ left: String, _ right: String) -> (NameBook, UInt32, UInt32) {
    var texts = CodedTexts()
    let codes = [texts.code(NameForm.of(left)), texts.code(NameForm.of(right))]
    let groups = Nicknames.common + SurnameVariants.common
    return (NameBook(names: texts, codes: codes, groups: groups), codes[0], codes[1])
  }

  @Test(
    "forenames",
    arguments: [
      ("Carla", "CARLA", ForenameLevel.exact), ("Zoë", "Zoe", .exact), ("Siân", "SIAN", .exact),
      ("", "Carla", .missing),
      ("Robert", "Bob", .variant), ("Kate", "Katarzyna", .variant), ("Mohammed", "Muhammad", .variant),
      ("Carla", "Cerla", .close),
      ("Carla", "Crala", .close), ("Mary Jane", "Jane", .part), ("Sam", "Samira", .part), ("C", "Carla", .initial),
      ("D", "Carla", .different),
      ("Carla", "Chloe", .sameLetter), ("Carla", "Nina", .different),
    ])
  func forenames(left: String, right: String, level: ForenameLevel) {
    let (book, a, b) = book(left, right)
    #expect(ForenameLevel.of(a, b, in: book) == level)
    #expect(ForenameLevel.of(b, a, in: book) == level, "the order of the records changes nothing")
  }

  @Test(
    "surnames",
    arguments: [
      ("O'Brien", "OBRIEN", SurnameLevel.exact), ("Ashdown-Reed", "Ashdown Reed", .exact),
      ("Ashdown-Reed", "Reed", .part),
      ("Mac Donald", "MacDonald", .close), ("Ashdown", "Ashdwon", .close), ("Szymanski", "Schimansky", .similar),
      ("Ashdown", "Okoro", .different),
      ("", "Okoro", .missing), ("Leung", "Liang", .close), ("Kazlauskas", "Kazlauskienė", .close),
      ("Dostoyevsky", "Dostoyevskaya", .close),
    ])
  func surnames(left: String, right: String, level: SurnameLevel) {
    let (book, a, b) = book(left, right)
    #expect(SurnameLevel.of(a, b, in: book) == level)
    #expect(SurnameLevel.of(b, a, in: book) == level)
  }

  @Test(
    "dates of birth",
    arguments: [
      (19_790_314, 19_790_314, BirthLevel.exact), (19_790_304, 19_790_403, .turned),
      (19_790_101, 19_790_823, .firstOfJanuary),
      // 1 January stands for any day of its year.
      (19_860_101, 19_860_101, .firstOfJanuary), (19_860_101, 19_840_101, .different),
      (19_860_101, 20_010_101, .farApart),
      (19_790_314, 19_790_315, .oneSlip), (19_790_314, 19_970_314, .oneSlip), (19_790_314, 19_790_628, .sameYear),
      (19_790_314, 19_850_314, .twoParts),
      (19_790_314, 19_800_622, .different), (19_790_314, 20_050_622, .farApart), (0, 19_790_314, .missing),
      // What is not known, 00, neither agrees nor differs.
      (19_790_000, 19_790_000, .firstOfJanuary), (19_790_000, 19_790_314, .firstOfJanuary),
      (19_790_000, 19_800_314, .sameYear), (19_790_000, 19_810_000, .different), (19_790_000, 20_050_314, .farApart),
      (19_790_300, 19_790_300, .twoParts), (19_790_300, 19_790_314, .twoParts), (19_790_300, 19_790_414, .sameYear),
      (19_790_300, 19_790_000, .firstOfJanuary),
    ] as [(Int32, Int32, BirthLevel)])
  func births(left: Int32, right: Int32, level: BirthLevel) {
    #expect(BirthLevel.of(left, right) == level)
    #expect(BirthLevel.of(right, left) == level)
  }

  @Test("of one person's dates no more stand a generation apart than a wholly wrong date explains")
  func generations() {
    let stranger = [0, 0.0001, 0.0001, 0.0001, 0.001, 0.004, 0.02, 0.375, 0.6]
    let mixed = BirthLevel.withoutGenerations(
      [0, 0.95, 0.004, 0.004, 0.01, 0.004, 0.001, 0.001, 0.026], stranger: stranger)
    #expect(mixed[8] / mixed[7] < 1.61 && abs(mixed.reduce(0, +) - 1) < 1e-9)
    #expect(mixed[1] > 0.95)
    let clean = [0, 0.94, 0.004, 0.004, 0.01, 0.004, 0.001, 0.02, 0.017]
    #expect(BirthLevel.withoutGenerations(clean, stranger: stranger) == clean)
  }

  @Test(
    "lines of addresses",
    arguments: [
      ("12 Larch Rd.", "12 LARCH ROAD"), ("Flat 2, 7 Mill St", "FLAT 2 7 MILL STREET"),
      ("3 St Mary's Ave", "3 SAINT MARYS AVENUE"),
    ])
  func lines(line: String, form: String) {
    #expect(AddressForm.of(line) == form)
  }

  @Test(
    "one slip",
    arguments: [
      ("abcd", "abcd", true), ("abcd", "abd", true), ("abcd", "abdc", true), ("abcd", "axcd", true),
      ("abcd", "badc", false), ("", "a", true),
    ])
  func oneSlip(left: String, right: String, expected: Bool) {
    let (ours, theirs) = (Array(left.utf8), Array(right.utf8))
    let found = ours.withUnsafeBufferPointer { a in theirs.withUnsafeBufferPointer { TextDistance.isOneSlip(a, $0) } }
    #expect(found == expected)
  }
}
