import Testing

@testable import Linkage

@Suite("Addresses without postcodes")
struct AddressTests {
  private func level(_ left: (String, String), _ right: (String, String), others: String = "") -> AddressLevel {
    var table = LinkageTable(sources: ["a"])
    for (line, postcode) in [left, right, ("1 ELM ROAD", others)] {
      table.beginRecord(source: 0, birth: 0, sex: 0)
      table.addAddress(
        line: table.lines.code(AddressForm.of(line)), postcode: table.postcodes.code(AddressForm.postcode(postcode)))
      table.endRecord()
    }
    let book = AddressBook(table)
    return AddressLevel.of((table.line[0], table.postcode[0]), (table.line[1], table.postcode[1]), book)
  }

  @Test(
    "an equal line is all that can agree, unless others have postcodes",
    arguments: [
      ("12 Larch Road", "12 Larch Rd", "", AddressLevel.exact), ("12 Larch Road", "12 Larch Raod", "", .close),
      ("12 Larch Road", "14 Larch Road", "", .different), ("12 Larch Road", "", "", .missing),
      ("12 Larch Road", "12 Larch Rd", "PE1 1AA", .line),
    ])
  func lines(left: String, right: String, others: String, level: AddressLevel) {
    #expect(self.level((left, ""), (right, ""), others: others) == level)
  }
}
