import Linkage
import Testing

@testable import Link

/// The same people under headers and in forms that many programs use: what is needed to link them must be found in each.
@Suite("Files with headers of all kinds")
struct HeaderVariantTests {
  typealias Person = InventedPeople.Person

  struct Variant: Sendable, CustomTestStringConvertible {
    var name: String
    var header: String
    var row: @Sendable (Person) -> String
    /// Roles that must be found, in order of the columns, and whether names are given in parts.
    var roles: [ColumnRole]
    var testDescription: String { name }
  }

  static let variants: [Variant] = [
    Variant(name: "council", header: "Client ID,Forename,Surname,DOB,Gender,Address Line 1,Post Town,Post Code") {
      "C\($0.number),\($0.forename),\($0.surname),\($0.two($0.day))/\($0.two($0.month))/\($0.year),\($0.sex),\($0.house) \($0.street),\($0.town),PE\($0.house % 9 + 1) \($0.day % 10)AB"
    } roles: {
      [.id, .forename, .surname, .birth, .sex, .line, .words("town"), .postcode]
    },
    Variant(
      name: "voters",
      header:
        "voter_reg_num,last_name,first_name,midl_name,name_sufx_cd,house_num,street_name,res_city_desc,state_cd,zip_code,birth_year,sex_code,status_desc"
    ) {
      "00\($0.number + 1000),\($0.surname),\($0.forename),\($0.middle),,\($0.house),\($0.street),\($0.town),\($0.state),\($0.zip).0,\($0.year),\($0.sex),ACTIVE"
    } roles: {
      [
        .id, .surname, .forename, .middle, .words("suffix"), .house, .line, .words("town"), .words("state"), .postcode,
        .birthYear, .sex, .ignored,
      ]
    },
    Variant(name: "census", header: "PERSON_ID,PERNAME1,PERNAME2,SEX,DOB_DAY,DOB_MON,DOB_YEAR,ENUMCAP,ENUMPC") {
      "DE\($0.number),\($0.forename),\($0.surname),\($0.sex),\($0.day),\($0.month),\($0.year),\($0.house) \($0.street),PE\($0.house % 9 + 1)\($0.day % 10)AB"
    } roles: {
      [.id, .forename, .surname, .sex, .birthDay, .birthMonth, .birthYear, .line, .postcode]
    },
    Variant(name: "parts", header: "record_id,fname_c1,fname_c2,lname_c1,lname_c2,by,bm,bd") {
      "\($0.number),\($0.forename),\($0.day < 4 ? $0.middle : ""),\($0.surname),,\($0.year),\($0.month),\($0.day)"
    } roles: {
      [.id, .forename, .middle, .surname, .surname, .birthYear, .birthMonth, .birthDay]
    },
    Variant(
      name: "blanks", header: "rec_id, given_name, surname, street_number, address_1, suburb, postcode, date_of_birth"
    ) {
      "rec-\($0.number), \($0.forename.lowercased()), \($0.surname.lowercased()), \($0.house), \($0.street), \($0.town), \($0.zip), \($0.year)\($0.two($0.month))\($0.two($0.day))"
    } roles: {
      [.id, .forename, .surname, .house, .line, .words("town"), .postcode, .birth]
    },
    Variant(name: "pandas", header: ",fname,lname,stNo,add1,city,areacode,state,dob,ssn") {
      "\($0.number),\($0.forename),\($0.surname),\($0.house).0,\($0.street),\($0.town),\($0.zip).0,\($0.state),\($0.year)\($0.two($0.month))\($0.two($0.day)).0,\(100_000_000 + $0.number * 7919).0"
    } roles: {
      [.id, .forename, .surname, .house, .line, .words("town"), .postcode, .words("state"), .birth, .number("SSN")]
    },
    Variant(name: "camel case", header: "recordId;firstName;lastName;dateOfBirth;emailAddress;mobilePhone;homePhone") {
      "\($0.number);\($0.forename);\($0.surname);\($0.year)-\($0.two($0.month))-\($0.two($0.day)) 00:00:00;\($0.email);\($0.phone);\($0.phone.dropLast(2))11"
    } roles: {
      [.id, .forename, .surname, .birth, .contact("email"), .contact("phone"), .contact("home phone")]
    },
    Variant(
      name: "historical", header: "unique_id\tcluster\tfull_name\tdob\tbirth_place\tpostcode_fake\tgender\toccupation"
    ) {
      "Q\($0.number)-1\tQ\($0.number)\t\($0.forename) \($0.middle) \($0.surname)\t\($0.year)-\($0.two($0.month))-\($0.two($0.day))\t\($0.town)\tPE\($0.house % 9 + 1) \($0.day % 10)AB\t\($0.sex == "F" ? "female" : "male")\t\($0.street)"
    } roles: {
      [.id, .ignored, .fullName, .birth, .words("birthplace"), .postcode, .sex, .words("occupation")]
    },
    Variant(name: "German", header: "Lfd. Nr.;Name;Vorname;Geb.-Datum;Straße;Hausnr.;PLZ;Ort;Geschlecht") {
      "\($0.number);\($0.surname);\($0.forename);\($0.day).\($0.month).\($0.year);\($0.street);\($0.house);\($0.zip);\($0.town);\($0.sex == "F" ? "w" : "m")"
    } roles: {
      [.id, .surname, .forename, .birth, .line, .house, .postcode, .words("town"), .sex]
    },
    Variant(name: "French", header: "identifiant,nom,prénom,date_naissance,sexe,adresse,code_postal,ville") {
      "F\($0.number),\($0.surname),\($0.forename),\($0.two($0.day))/\($0.two($0.month))/\($0.year),\($0.sex == "F" ? "F" : "H"),\($0.house) \($0.street),\($0.zip),\($0.town)"
    } roles: {
      [.id, .surname, .forename, .birth, .sex, .line, .postcode, .words("town")]
    },
    Variant(name: "Spanish", header: "dni,nombre,apellido1,apellido2,fecha_nacimiento,municipio") {
      "\(20_000_000 + $0.number)X,\($0.forename),\($0.surname),\($0.middle)z,\($0.two($0.day))-\($0.two($0.month))-\($0.year),\($0.town)"
    } roles: {
      [.number("NationalID"), .forename, .surname, .surname, .birth, .words("town")]
    },
    Variant(name: "American dates", header: "Unnamed: 0,Last,First,DOB,Extracted On") {
      "\($0.number),\($0.surname),\($0.forename),\(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][$0.month - 1]) \($0.day), \($0.year),2024-01-01"
        .replacing(", ", with: " ")
    } roles: {
      [.id, .surname, .forename, .birth, .ignored]
    },
    Variant(
      name: "only a mailing address",
      header: "ref,first_name,last_name,age,mailing_address_1,mail_city,mail_zip,employer_city"
    ) {
      "R\($0.number),\($0.forename),\($0.surname),\(2020 - $0.year),\($0.house) \($0.street),\($0.town),\($0.zip),\($0.state)"
    } roles: {
      [.id, .forename, .surname, .age, .line, .words("town"), .postcode, .ignored]
    },
    Variant(name: "no words at all", header: "c1,c2,c3,c4,c5,c6,c7") {
      "A\($0.number),\($0.forename),\($0.surname),\($0.year)-\($0.two($0.month))-\($0.two($0.day)),2024-0\($0.month % 9 + 1)-11,PE\($0.house % 9 + 1) \($0.day % 10)AB,\($0.email)"
    } roles: {
      [.id, .forename, .surname, .birth, .ignored, .postcode, .contact("email")]
    },
  ]

  @Test("the columns are found", arguments: variants)
  func columns(variant: Variant) throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", [variant.header] + InventedPeople(400).people.map(variant.row))
    #expect(try ColumnPlan([file], id: nil).files[0].roles == variant.roles)
  }

  @Test(
    "each links with each other as well as one with itself, whatever the columns are called",
    arguments: variants.indices)
  func links(index: Int) throws {
    let people = InventedPeople(60).people
    let (left, right) = (Self.variants[0], Self.variants[index])
    let scratch = Scratch()
    let files = [
      try scratch.file("a.csv", [left.header] + people.map(left.row)),
      try scratch.file("b.csv", [right.header] + people.map(right.row)),
    ]
    _ = try scratch.link(files) { $0.settings.scope = .between }
    let persons = try scratch.text("out/clusters.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").last ?? "" }
    #expect(Set(persons).count < 60 + 60 * 15 / 100, "\(right.name): \(Set(persons).count) persons of 60")
  }
}

extension HeaderVariantTests.Variant {
  init(
    name: String, header: String, row: @escaping @Sendable (InventedPeople.Person) -> String, roles: () -> [ColumnRole]
  ) {
    self.init(name: name, header: header, row: row, roles: roles())
  }
}
