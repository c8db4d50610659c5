import Testing

@testable import Linkage

@Suite("Awkward tables, in bounded time")
struct AwkwardTests {
  private let small: LinkageSettings = {
    var settings = LinkageSettings()
    settings.training.randomPairs = 5_000
    settings.training.mostRounds = 5
    settings.training.leastRecords = 300
    return settings
  }()

  /// Records made by number.
  private func table(
    _ count: Int, name: (Int) -> (String, String), birth: (Int) -> Int32, line: (Int) -> String,
    postcode: (Int) -> String
  ) -> LinkageTable {
    var table = LinkageTable(sources: ["a", "b"])
    for number in 0..<count {
      table.beginRecord(source: number * 2 / max(1, count), birth: birth(number), sex: 0)
      let (forename, surname) = name(number)
      table.addName(forename: table.forenames.code(forename), surname: table.surnames.code(surname))
      table.addAddress(line: table.lines.code(line(number)), postcode: table.postcodes.code(postcode(number)))
      table.endRecord()
    }
    return table
  }

  private func date(_ number: Int) -> Int32 {
    Int32((1940 + number % 70) * 10_000 + (1 + number / 70 % 12) * 100 + 1 + number / 840 % 28)
  }

  @Test("all names equal, and nothing else", arguments: [2_000])
  func oneName(count: Int) {
    let linkage = Linkage(
      table(count, name: { _ in ("CARLA", "ASHDOWN") }, birth: { _ in 0 }, line: { _ in "" }, postcode: { _ in "" }),
      settings: small)
    #expect(linkage.compared <= count * 300)
    #expect(Set(linkage.person).count > 1, "a name that everybody has is no reason to make one person of all")
  }

  @Test("a name that thousands have keeps to those whose dates agree")
  func manyOfOneName() {
    let count = 600
    let linkage = Linkage(
      table(
        count, name: { _ in ("CARLA", "ASHDOWN") }, birth: { date($0 % 300) }, line: { "\($0 % 300) LARCH ROAD" },
        postcode: { _ in "PE14QT" }),
      settings: small)
    #expect(linkage.compared < 4_000_000)
    #expect(Set(linkage.person).count >= 250)
  }

  @Test("1 January as everyone's birthday")
  func firstOfJanuary() {
    let linkage = Linkage(
      table(
        400, name: { ("F\($0 % 200)NAME", "S\($0 % 200)NAME") }, birth: { _ in 19_900_101 },
        line: { "\($0 % 200) LARCH ROAD" }, postcode: { "PE1\($0 % 9)QT" }),
      settings: small)
    #expect(Set(linkage.person).count == 200)
  }

  @Test("no records, one record, a column missing everywhere", arguments: [0, 1, 3])
  func few(count: Int) {
    let linkage = Linkage(
      table(count, name: { ("F\($0)", "S\($0)") }, birth: { _ in 0 }, line: { _ in "" }, postcode: { _ in "" }),
      settings: small)
    #expect(linkage.person.count == count)
  }

  @Test("one person's records are one person's, however many they are")
  func manyOfOne() {
    let (ours, count) = (2_500, 12_000)
    let linkage = Linkage(
      table(
        count, name: { $0 < ours ? ("CARLA", "ASHDOWN") : ("F\($0 % 97)NAME", "S\($0 % 1_013)NAME") },
        birth: { $0 < ours ? 19_800_314 : date($0) }, line: { $0 < ours ? "12 LARCH ROAD" : "\($0 % 211) MILL LANE" },
        postcode: { $0 < ours ? "PE14QT" : "PE\($0 % 89 + 10)1QT" }),
      settings: small)
    #expect(Set(linkage.person[..<ours]).count == 1)
    #expect(linkage.compared < count * 200)
  }
}
