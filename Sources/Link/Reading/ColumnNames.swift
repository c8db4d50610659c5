/// What columns of people are commonly called, in small letters and digits only.
enum ColumnNames {
  /// The role that a header says outright; nil where it says nothing.
  static func role(_ header: String) -> ColumnRole? {
    let word = plain(header)
    for (role, names) in roles where names.contains(word) { return role }
    for (name, names) in numbers where names.contains(word) { return .number(name) }
    if contacts.contains(where: word.contains) { return .contact(header) }
    if word.contains("postcode") || word.contains("zipcode") { return .postcode }
    if answers.contains(word) { return .ignored }
    if words.contains(word) { return .words(header) }
    return nil
  }

  /// Small letters and digits of a header.
  static func plain(_ header: String) -> String { header.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static let roles: [(ColumnRole, Set<String>)] = [
    (.id, ["id", "recordid", "recid", "uniqueid", "rowid", "recordnumber", "recordno", "key", "uid"]),
    (
      .forename,
      [
        "forename", "forenames", "firstname", "givenname", "givennames", "first", "fname", "christianname",
        "preferredname",
      ]
    ),
    (.surname, ["surname", "lastname", "familyname", "last", "lname", "sname"]),
    (.middle, ["middlename", "middlenames", "middle", "secondname", "middleinitial"]),
    (.fullName, ["fullname", "name", "personname", "firstandsurname", "clientname", "pupilname"]),
    (.birth, ["dob", "dateofbirth", "birthdate", "birth", "birthday", "dateofbirthday", "borndate", "born"]),
    (.sex, ["sex", "gender"]),
    (.house, ["streetnumber", "housenumber", "houseno", "housenum", "streetno", "flatorhouse"]),
    (
      .line,
      [
        "address", "address1", "addressline", "addressline1", "street", "streetname", "add1", "addr", "addr1",
        "streetaddress",
      ]
    ),
    (.postcode, ["postcode", "postalcode", "zip", "zipcode", "postcd"]),
    (
      .seen,
      [
        "recorddate", "daterecorded", "lastupdated", "updated", "updatedon", "recordedon", "createdon", "datecreated",
        "dateofrecord",
      ]
    ),
  ]
  private static let numbers: [(String, Set<String>)] = [
    ("UPN", ["upn", "uniquepupilnumber"]),
    ("NINO", ["nino", "nationalinsurancenumber", "nationalinsurance", "ninumber", "nino1"]),
    ("NHSNumber", ["nhs", "nhsnumber", "nhsno"]), ("ULN", ["uln", "uniquelearnernumber"]),
    ("SSN", ["ssn", "socsecid", "socialsecurity", "socialsecuritynumber", "socsec"]),
    ("Passport", ["passport", "passportnumber", "passportno"]),
  ]
  private static let contacts = ["email", "phone", "mobile", "telephone"]
  /// Columns that hold the answer, or a grouping made by another program: to use them would be to copy.
  private static let answers: Set<String> = [
    "cluster", "clusterid", "person", "personid", "entity", "entityid", "truth", "label", "truematchid", "family",
    "familyid", "household",
    "householdid", "trueid", "group", "groupid", "flags",
  ]
  private static let words: Set<String> = [
    "town", "city", "suburb", "state", "county", "district", "village", "locality", "region", "address2",
    "addressline2", "address3", "birthplace",
    "placeofbirth", "occupation", "nationality", "ethnicity", "maidenname", "alias", "language", "religion", "country",
  ]
}
