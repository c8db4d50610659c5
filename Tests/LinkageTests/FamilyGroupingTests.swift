import Linkage
import Testing
import Vocabulary

@Suite("Families by address over time, surname and age")
struct FamilyGroupingTests {
  /// Somebody at a home; several entries of one name are one person's records.
  struct Stay: Sendable {
    var name: String
    var surname: String
    var born: Int32
    var sex: UInt8
    var line: String
    var day: Int32

    init(
      _ name: String, _ surname: String, _ born: Int32, _ sex: String, _ line: String = "12 LARCH ROAD",
      day: Int32 = 17_000
    ) {
      (self.name, self.surname, self.born, self.sex) = (name, surname, born * 10_000 + 615, sex == "M" ? 1 : 2)
      (self.line, self.day) = (line, day)
    }
  }

  /// Names by family, each in order.
  private func families(_ stays: [Stay]) -> [[String]] {
    var table = LinkageTable(sources: ["one"])
    var person: [UInt32] = []
    for (record, stay) in stays.enumerated() {
      table.beginRecord(source: 0, birth: stay.born, sex: stay.sex, seen: stay.day)
      table.addName(forename: table.forenames.code(stay.name), surname: table.surnames.code(stay.surname))
      if !stay.line.isEmpty {
        table.addAddress(line: table.lines.code(stay.line), postcode: table.postcodes.code("PE14QT"))
      }
      table.endRecord()
      person.append(UInt32(stays.firstIndex { $0.name == stay.name } ?? record))
    }
    let family = FamilyGrouping(table, person: person).family
    let groups = Dictionary(grouping: stays.indices) { family[$0] }
    return groups.values.map { Set($0.map { stays[$0].name }).sorted() }.sorted { $0[0] < $1[0] }
  }

  @Test(
    "who is a family",
    arguments: [
      (
        "one surname at one home", [Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Ben", "ASHDOWN", 2008, "M")],
        [["Ann", "Ben"]]
      ),
      (
        "partners of like age whose surnames differ",
        [Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Carl", "HOLLIS", 1978, "M")], [["Ann", "Carl"]]
      ),
      (
        "a mother and her children, who bear their father's name",
        [Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Ben", "HOLLIS", 2008, "M"), Stay("Cleo", "HOLLIS", 2010, "F")],
        [["Ann", "Ben", "Cleo"]]
      ),
      (
        "half of a double name", [Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Ben", "ASHDOWN HOLLIS", 2008, "M")],
        [["Ann", "Ben"]]
      ),
      (
        "adults who share a house",
        [Stay("Ann", "ASHDOWN", 1990, "F"), Stay("Carl", "HOLLIS", 1991, "M"), Stay("Dora", "GARLAND", 1992, "F")],
        [["Ann"], ["Carl"], ["Dora"]]
      ),
      (
        "two whole families at one address",
        [
          Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Ben", "ASHDOWN", 2008, "M"), Stay("Bo", "ASHDOWN", 2010, "M"),
          Stay("Carl", "HOLLIS", 1979, "M"), Stay("Cleo", "HOLLIS", 2009, "F"), Stay("Cora", "HOLLIS", 2011, "F"),
        ],
        [["Ann", "Ben", "Bo"], ["Carl", "Cleo", "Cora"]]
      ),
      (
        "who had moved away before the next one came",
        [
          Stay("Ann", "ASHDOWN", 1980, "F", day: 16_000), Stay("Ann", "ASHDOWN", 1980, "F", "3 MILL LANE", day: 16_400),
          Stay("Carl", "HOLLIS", 1979, "M", day: 17_000),
        ],
        [["Ann"], ["Carl"]]
      ),
      (
        "a third parent is none",
        [
          Stay("Ann", "ASHDOWN", 1980, "F"), Stay("Abe", "ASHDOWN", 1979, "M"), Stay("Ben", "ASHDOWN", 2008, "M"),
          Stay("Carl", "HOLLIS", 1981, "M"),
        ],
        [["Abe", "Ann", "Ben"], ["Carl"]]
      ),
      (
        "who lives in another flat of the house",
        [
          Stay("Ann", "ASHDOWN", 1980, "F", "FLAT A 12 LARCH ROAD"),
          Stay("Ben", "ASHDOWN", 2008, "M", "FLAT A 12 LARCH RAOD"),
          Stay("Carl", "HOLLIS", 1978, "M", "FLAT B 12 LARCH ROAD"),
        ],
        [["Ann", "Ben"], ["Carl"]]
      ),
      (
        "a line that was cut off",
        [
          Stay("Ann", "ASHDOWN", 1980, "F", "12 CHESTNUT ROAD"), Stay("Ben", "ASHDOWN", 2008, "M", "12 CHESTNUT R"),
        ],
        [["Ann", "Ben"]]
      ),
      (
        "nobody has an address",
        [Stay("Ann", "ASHDOWN", 1980, "F", ""), Stay("Ben", "ASHDOWN", 2008, "M", "")], [["Ann"], ["Ben"]]
      ),
      (
        "a child who was only seen at the former home follows the family",
        [
          Stay("Ann", "ASHDOWN", 1980, "F", day: 16_000), Stay("Ann", "ASHDOWN", 1980, "F", "3 MILL LANE", day: 17_000),
          Stay("Ben", "ASHDOWN", 2008, "M", day: 16_100),
        ],
        [["Ann", "Ben"]]
      ),
    ])
  func who(_ what: String, stays: [Stay], expected: [[String]]) {
    #expect(families(stays) == expected, "\(what)")
    #expect(families(stays.reversed()) == expected, "\(what): in another order")
  }

  @Test("of a hostel with many residents nobody is a family by a common name")
  func hostel() {
    let heads = ["BRAM", "COST", "DELV", "FENK", "GRUB", "HOLT", "JUNI"]
    func surname(_ number: Int) -> String { heads[number % 7] + heads[number / 7 % 7] + heads[number / 49 % 7] }
    let hostel = (0..<40).map {
      Stay("P\($0)", $0 < 8 ? "SMITH" : surname($0), 1960 + Int32($0), "M", "1 HOSTEL")
    }
    let town = (0..<300).map {
      Stay("Q\($0)", $0 % 4 == 0 ? "SMITH" : surname($0), 1960, "F", "\($0) LONG STREET")
    }
    #expect(families(hostel + town).allSatisfy { $0.count == 1 })
  }
}
