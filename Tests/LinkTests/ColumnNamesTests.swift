import Testing

@testable import Link

@Suite("What headers say")
struct ColumnNamesTests {
  @Test(
    "one header",
    arguments: [
      ("given_name", .forename), ("First Name", .forename), ("firstName", .forename), ("FNAME", .forename),
      ("fname_c1", .forename), ("fname_c2", .middle), ("voter_first_name", .forename), (" given_name", .forename),
      ("PERNAME1", .forename), ("PERNAME2", .surname), ("lname_c2", .surname), ("Child Surname", .surname),
      ("clientsurname", .surname), ("midl_name", .middle), ("middle_initial", .middle),
      ("preferred_name", .otherForename),
      ("maiden_name", .otherSurname), ("previous surname", .otherSurname), ("surname_at_birth", .otherSurname),
      ("full_name", .fullName), ("first_and_surname", .fullName), ("dob", .birth), ("DateOfBirth", .birth),
      ("patient_birth_date", .birth), ("DOB_YEAR", .birthYear), ("DOB-Mon", .birthMonth), ("dobDay", .birthDay),
      ("by", .birthYear), ("birth_year", .birthYear), ("birth_age", .age), ("gender_code", .sex), ("sex", .sex),
      ("stNo", .house), ("house_num", .house), ("res_street_address", .line), ("street_name", .line), ("add1", .line),
      ("ENUMCAP", .line), ("unit_number", .unit), ("ENUMPC", .postcode), ("postcode_fake", .postcode),
      ("zip_code", .postcode),
      ("areacode", .postcode), ("soc_sec_id", .number("SSN")), ("NHS Number", .number("NHSNumber")),
      ("ni_no", .number("NINO")),
      ("full_phone_number", .contact("phone")), ("phone_num", .contact("phone")), ("work phone", .contact("phone")),
      ("e-mail", .contact("email")), ("res_city_desc", .words("town")), ("suburb", .words("town")),
      ("name_sufx_cd", .words("suffix")), ("race_code", .words("ethnicity")), ("address_2", .words("address 2")),
      ("birth_place", .words("birthplace")), ("state_cd", .words("state")),
      ("mother_forename", .words("mother forename")),
      ("Vorname", .forename), ("Nachname", .surname), ("Geburtsdatum", .birth), ("PLZ", .postcode), ("Straße", .line),
      ("Hausnr", .house), ("Ort", .words("town")), ("Geschlecht", .sex), ("prénom", .forename),
      ("date_naissance", .birth),
      ("code postal", .postcode), ("apellido1", .surname), ("segundo_apellido", .surname),
      ("fecha_nacimiento", .birth), ("cognome", .surname), ("data_nascita", .birth),
      ("codice_fiscale", .number("NationalID")),
      ("sobrenome", .surname), ("data de nascimento", .birth), ("achternaam", .surname), ("geboortedatum", .birth),
      ("huisnummer", .house), ("woonplaats", .words("town")), ("imię", .forename), ("nazwisko", .surname),
      ("data_urodzenia", .birth), ("PESEL", .number("NationalID")),
      ("cluster", .ignored), ("label_true", .ignored), ("ent_id", .ignored), ("simulant_id", .ignored),
      ("person_id", .ignored),
      ("household_id", .ignored), ("name_true", .ignored), ("match_id", .ignored), ("surname_soundex", .ignored),
      ("gp_name", .ignored), ("Offender Age", .age), ("pat_sname", .surname), ("addr_house_name_no", .house),
      ("mail_city", .words("town")), ("mailing_address_street_number", .house), ("mailing_address_street_name", .line),
      ("mailing_address_zipcode", .postcode), ("dependent_1_last_name", .ignored), ("employer_zipcode", .ignored),
      ("spouse_ssn", .ignored), ("date_of_death", .ignored), ("postcode_valid", .ignored), ("flurb", nil), ("", nil),
    ] as [(String, ColumnRole?)])
  func role(header: String, role: ColumnRole?) {
    #expect(ColumnNames.guess(header)?.role == role)
  }
}
