import Foundation

/// An extract of which nothing is declared: a header of some system, and rows about invented people.
struct UnknownExtract {
  /// The names of its columns.
  let header: [String]
  /// The header's physical line.
  let headerLine: Int
  /// The whole file.
  let text: String
  /// What of it names or describes a person, and must be shown to nobody.
  let people: Set<String>

  /// A file of a kind: titles above, separator, quotes and rows by chance.
  init(_ kind: String, _ random: inout SplitMix) {
    let names = kind.components(separatedBy: ", ")
    header = names
    let separator = [",", ",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let titles =
      [[], [], ["OFFICIAL-SENSITIVE"], ["Extract for the families team", ""]].randomElement(using: &random) ?? []
    headerLine = titles.count + 1
    let isQuoted = Bool.random(using: &random)
    var people: Set<String> = []
    var lines = titles
    func cells(_ texts: [String], _ all: Bool) -> String {
      texts.map { all || $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator)
    }
    lines.append(cells(names, isQuoted))
    let staff = (0..<3).map { _ in UnknownExtract.name(&random) }
    for _ in 0..<Int.random(in: 20...90, using: &random) {
      let row = names.map { UnknownExtract.value($0, staff, &random) }
      for cell in row where cell.isPersonal && cell.text.count > 3 { people.insert(cell.text) }
      lines.append(cells(row.map(\.text), isQuoted))
    }
    self.people = people
    text = lines.joined(separator: "\n") + "\n"
  }

  // MARK: Values

  private static func value(_ header: String, _ staff: [String], _ random: inout SplitMix) -> (
    text: String, isPersonal: Bool
  ) {
    let name = header.lowercased()
    func has(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    if Int.random(in: 0..<12, using: &random) == 0 { return ("", false) }
    if has("date", "dob", "birth", "start", "end ", "from", "until", "dttm", "on ") || name.hasSuffix(" end") {
      return (day(&random), true)
    }
    if has(
      "worker", "professional", "officer", "manager", "allocated", "lead", "teacher", "author", "by", "practitioner",
      "contact")
    {
      return (staff.randomElement(using: &random) ?? "", true)
    }
    if has("surname", "forename", "name", "alias") { return (word(&random), true) }
    if has("postcode") {
      return ("PE\(Int.random(in: 1...9, using: &random)) \(Int.random(in: 1...9, using: &random))AA", true)
    }
    if has("address", "street") { return ("\(Int.random(in: 1...99, using: &random)) \(word(&random)) Road", true) }
    if has("note", "comment", "detail", "description") {
      return ("\(word(&random)) was seen with \(word(&random))", true)
    }
    if has("upn", "nhs", "nino", "uln", "ref", "number", "id", "no") {
      return ("\(Int.random(in: 1_000_000...9_999_999, using: &random))", true)
    }
    if has("session", "possible", "absent", "total", "%", "score", "days", "count", "amount") {
      return ("\(Int.random(in: 0...300, using: &random))", false)
    }
    return (["Open", "Closed", "N/A", "Y", "N"].randomElement(using: &random) ?? "", false)
  }

  private static func day(_ random: inout SplitMix) -> String {
    func two(_ range: ClosedRange<Int>) -> String {
      let number = Int.random(in: range, using: &random)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    return "\(two(1...28))/\(two(1...12))/20\(two(0...17))"
  }

  private static func name(_ random: inout SplitMix) -> String { "\(word(&random)) \(word(&random))" }

  /// A name that nobody has.
  private static func word(_ random: inout SplitMix) -> String {
    let parts = ["quil", "zorv", "brax", "merl", "thwi", "vask", "ombr", "yelt"]
    return ((0..<2).compactMap { _ in parts.randomElement(using: &random) }.joined()).capitalized
  }

  // MARK: Headers

  /// Headers as school census, education, social care, youth justice, police, health, benefits and housing systems write them.
  static let kinds = """
    UPN, FormerUPN, Surname, Forename, MiddleNames, DOB, Sex, Postcode, LAESTAB, EntryDate, LeavingDate, EnrolStatus, NCYear
    pupilonrolltableid, upn, surname, forename, dob, sex, ethnicity, language, entrydate, enrolstatus, ncyearactual
    pupilonrolltableid, termlysessionspossible, termlysessionsauthorised, termlysessionsunauthorised
    termlyexclusionsonrolltableid, pupilonrolltableid, category, startdate, sessions, reason1, reason2, reason3
    Student ID, UPN, Student Name, Year, Registration Form, Possible Sessions, Authorised Absence, Attendance %, Start Date, End Date
    Person ID, UPN, Legal Surname, Legal Forename, DOB, Gender, NCY, Base Name, Academic Year, Term, Poss, Auth Abs, Unauth Abs
    Stud ID, Surname, Forename, DOB, Category, Reason, Start Date, End Date, School Days, Start Time
    Involvement ID, Person ID, UPN, Surname, Forename, DOB, Service, Involvement Type, Reason, Start Date, Closed Date, Officer
    Person ID, UPN, Surname, Forename, DOB, EHE Start Date, EHE End Date, Reason, Officer, Last Visit Date, RAG Status, RAG Date
    UPN, Surname, Forename, AP Provider, Placement Type, Start Date, End Date, Sessions per week, Commissioner
    YPID, Surname, Forename, DOB, Gender, Activity Code, Situation Group, Start Date, Date Confirmed, Expiry Date, End Date
    Client ID, Client Surname, Client Forename, Date of Birth, Intended Destination, Status, Status Date
    ClientID, Surname, Forename, DOB, OffenceID, OffenceDate, Offence, Status, OutcomeDate, Outcome, Substantive
    YP Unique ID, Surname, First Name, D.O.B., Intervention Start, Intervention End, Legal Outcome, Outcome Date
    ProfileID, Surname, Forename, DOB, Gender, Address, Postcode, CaseRef, Role, Intervention, Start Date, End Date, Outcome
    Occurrence No, Nominal ID, Surname, Forename, DOB, Address, Postcode, Role, Type, Occurred From, Occurred To, Disposal
    URN, Incident Date, Incident Type, Nominal Surname, Nominal Forename, Nominal DOB, Involvement, Beat, Ward
    FamilyID, Registration Date, Assessment Date, Plan Date, Lead Professional, Lead Agency, Closed Date, Closure Reason
    PersonID, FamilyID, Role, From Date, To Date, Surname, Forename, DOB, Gender, Ethnicity, NHS Number, UPN, NINO, Postcode
    Child Unique ID, Gender, Ethnicity, Date of Birth, Age of Child (Years), Date of Contact, Contact Source
    Child Unique ID, Gender, Date of Referral, Referral Source, Referral NFA?, Number of Referrals in Last 12 months, Allocated Team, Allocated Worker
    Child Unique ID, Continuous Assessment Start Date, Was the child seen?, Authorisation Date, Allocated Worker
    Child Unique ID, CP Start Date, CP End Date, Initial Category of Abuse, Latest Category of Abuse, Allocated Worker
    Child Unique ID, Episode Start Date, Episode End Date, Category of Need, Legal Status, Placement Type, Placement Postcode
    PERS_ID, FORENAME, SURNAME, DATE_OF_BIRTH, GENDER_CODE, REFERRAL_DTTM, CASE_STATUS, WORKER_NAME
    EPISODE_ID, PERSON_ID, START_DTTM, END_DTTM, END_REASON, SUCCESS_RATING, LEAD_PROFESSIONAL
    Missing Episode ID, Person ID, Missing From, Date Missing, Date Found, Return Interview Offered, Return Interview By
    Meeting Date, Child Name, Date of Birth, School, Reason, Risk, Action, Action Owner
    Referral ID, Date Received, Child Surname, Child Forename, Child DOB, Referrer, Presenting Need, Decision, Decision Date, Decided By
    Case Ref, Family Name, Key Worker, Opened, Closed, Closure Reason, Number of Children
    Declaration Number, Family Reference, Person ID, Measure, Declaration Type, Declared On, Declared By, Job Title, Organisation
    Record ID, Contact ID, Star Type, Completed On, Area, Score, Created By
    Account Name, Contact ID, Last Name, First Name, Birthdate, Created Date, Last Modified By, Stage
    LA Ref, NINO, Surname, Forename, DOB, Postcode, Match Status, Benefit, Claim Start, Claim End, Scan Date
    Claimant NINO, Claimant Surname, Claim Ref, Benefit Type, Sanction From, Sanction To, Conditionality Group
    App Ref, Applicant Surname, Applicant First Name, Date of Birth, Date of Application, Dependent Children, Decision, Decision Date
    Case Reference, Household Reference, Main Applicant Name, Assessment Date, Prevention Duty End Date, Outcome
    UPRN, Tenant Name, Address, Postcode, Inspection Date, Finding, Resolved, Resolved Date, Officer
    Tenancy Ref, Tenant Surname, Tenancy Start, Arrears Amount, Notice Served Date, Court Date, Eviction Status
    Client Ref, Surname, Forename, DOB, Postcode, Episode Ref, Main Substance, Triage Date, Discharge Date, Discharge Reason
    NHS No, Surname, Forename, DOB, Postcode, Attendance Ref, Arrival Date, Attendance Type, Discharge Date
    NHS Number, Child Name, Date of Birth, Health Visitor Contact, Review Date, Review Type, Outcome
    CRN, Surname, Forename, DOB, Order Type, Sentence Date, Termination Date, Offender Manager
    ChildID, Surname, Forename, DOB, Postcode, Entitlement, Provider, Start Date, End Date
    EHCP ID, Stud ID, Surname, Forename, Plan Status, Date of Status, Annual Review Date, Primary Need
    Plan Ref, UPN, Surname, Forename, DOB, Plan Start Date, Plan End Date, Review Date, Suitable Provision
    Assessment ID, FamilyID, PersonID, Tool, Stage, Assessed On Date, Area, Score, Maximum Score
    Date, Venue, Attendee Name, Attendee Postcode, Course, Sessions Attended, Outcome
    Learner ID, ULN, Learner Surname, Learner Forename, Date of Birth, Course Title, Start Date, Completion Status
    Callout Ref, Nominal Ref, Role, Surname, Forename, Date of Birth, Address, Postcode, UPRN, Date Attended, Domestic
    MARAC Ref, Meeting Date, Victim Surname, Victim DOB, Perpetrator Surname, Number of Children, Referring Agency
    1st language, UPN, Surname, Forename, Home Postcode
    2016/17 Autumn Possible, 2016/17 Autumn Absent, UPN, Surname
    UPN, Year, Aut Poss, Aut Abs, Spr Poss, Spr Abs, Sum Poss, Sum Abs
    FamilyID, Need1, NeedDate1, Need2, NeedDate2, Need3, NeedDate3
    Ref No., Child's surname, Child's forename, D.O.B, School/Setting, Notes
    Worker Email, Case ID, Case Status, Review Due Date, Overdue Days
    Unique Reference, Name, Date of Birth, Contact Number, Comments
    Team, Allocated To, Person ID, Person Name, Case Type, Date Allocated
    Pupil Name, Reg Group, Date of Admission, Leaving Date, Reason for Leaving, Destination School
    """.split(separator: "\n").map(String.init)
}
